// The table of a plan: columns by view, findings that lead to their cells, cells that lead to their findings.
"use strict";

const sheet = document.getElementById("sheet");

function showView(name) {
  sheet.dataset.view = name;
  for (const link of document.querySelectorAll("a[data-view]")) {
    if (link.dataset.view === name) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function light(one, css) {
  for (const other of document.querySelectorAll(`.${css}`)) other.classList.remove(css);
  one.classList.add(css);
}

// A cell may stand in columns that are not shown: then all are.
function showCell(cell) {
  if (!cell.offsetParent) showView("all");
  light(cell, "is-focused");
  cell.scrollIntoView({ block: "center", inline: "center" });
}

document.addEventListener("click", (event) => {
  const view = event.target.closest("a[data-view]");
  if (view) {
    event.preventDefault();
    showView(view.dataset.view);
    history.replaceState(null, "", view.href);
    return;
  }
  const link = event.target.closest("a[data-cell]");
  if (link) {
    const cell = document.getElementById(link.hash.slice(1));
    if (!cell) return;
    event.preventDefault();
    light(link.closest(".finding"), "is-open");
    showCell(cell);
    return;
  }
  const marked = event.target.closest(".has-finding");
  if (marked) {
    const finding = document.querySelector(marked.querySelector("a").hash);
    event.preventDefault();
    light(finding, "is-open");
    light(marked, "is-focused");
    finding.scrollIntoView({ block: "nearest" });
    finding.focus({ preventScroll: true });
  }
});
