// The frame of every page: choices of look without a reload, menus that close, terms explained in place.
// Everything here also works without it, as a form or a link.
"use strict";

const root = document.documentElement;
const DARK_MEDIA = { auto: "screen and (prefers-color-scheme: dark)", light: "not all", dark: "screen" };
const COOKIES = { theme: "tema", density: "kerapatan" };

function keep(name, value) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${COOKIES[name]}=${value}; path=/; max-age=31536000; SameSite=Lax${secure}`;
}

function isDark() {
  return getComputedStyle(root).colorScheme.startsWith("dark");
}

// Theme and density change in place; the language needs the server.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!event.target.matches("[data-appearance]") || !button || !COOKIES[button.name]) return;
  event.preventDefault();
  const value = button.hasAttribute("data-turn") ? (isDark() ? "light" : "dark") : button.value;
  keep(button.name, value);
  root.dataset[button.name] = value;
  if (button.name === "theme") document.querySelector("link[data-dark]").media = DARK_MEDIA[value];
  for (const other of button.parentNode.querySelectorAll("[aria-pressed]")) {
    other.setAttribute("aria-pressed", String(other === button));
  }
});

// Menus close when the hand or the focus goes elsewhere.
function closeMenus(except) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (menu !== except) menu.open = false;
  }
}
document.addEventListener("click", (event) => closeMenus(event.target.closest("details[data-menu]")));
document.addEventListener("focusin", (event) => closeMenus(event.target.closest("details[data-menu]")));

// An official term shows its explanation where it stands.
let shownFor = null;

function hideExplanation() {
  if (!shownFor) return;
  shownFor.setAttribute("aria-expanded", "false");
  document.querySelector(".explained").hidden = true;
  shownFor = null;
}

function explain(word) {
  hideExplanation();
  const box = document.querySelector(".explained");
  box.replaceChildren(...document.getElementById(word.getAttribute("aria-describedby")).cloneNode(true).childNodes);
  box.hidden = false;
  const at = word.getBoundingClientRect();
  const below = at.bottom + 6;
  const fits = below + box.offsetHeight < innerHeight;
  box.style.top = `${fits ? below : Math.max(8, at.top - box.offsetHeight - 6)}px`;
  box.style.left = `${Math.max(16, Math.min(at.left, innerWidth - box.offsetWidth - 16))}px`;
  word.setAttribute("aria-expanded", "true");
  shownFor = word;
}

document.addEventListener("click", (event) => {
  const word = event.target.closest("[data-term]");
  if (!word) {
    if (!event.target.closest(".explained")) hideExplanation();
    return;
  }
  event.preventDefault();
  if (word === shownFor) hideExplanation();
  else explain(word);
});
document.addEventListener("keydown", (event) => {
  if (event.key === " " && event.target.matches("[data-term]")) {
    event.preventDefault();
    event.target.click();
  }
  if (event.key !== "Escape") return;
  hideExplanation();
  const menu = document.querySelector("details[data-menu][open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
document.addEventListener("scroll", hideExplanation, { capture: true, passive: true });

// A button that asks the browser: printing, and opening a dialog by its id.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) print();
  const opener = event.target.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens).showModal();
  const closer = event.target.closest("[data-closes]");
  if (closer) closer.closest("dialog").close();
});
