// Warns before the session ends; then covers the page, which keeps what was typed, until the same
// person has signed in again in another tab.
"use strict";

{
  const home = document.querySelector("[data-session]");
  const soon = home.querySelector("[data-session-soon]");
  const over = home.querySelector("[data-session-over]");
  const WARN = Math.min(120, Number(home.dataset.seconds) / 2);
  let ends = Date.now() + Number(home.dataset.seconds) * 1000;
  let timer = 0;

  const left = () => (ends - Date.now()) / 1000;

  function plan() {
    clearTimeout(timer);
    const wait = over.open ? 3 : left() > WARN ? left() - WARN : Math.max(left(), 0) + 1;
    timer = setTimeout(look, Math.min(wait * 1000 + 50, 2 ** 31 - 1));
  }

  // Other tabs may have prolonged the session or ended it: the server knows.
  async function look() {
    if (!document.hidden || left() <= WARN) await ask(home.dataset.pulse, {});
    plan();
  }

  async function ask(address, options) {
    let answer;
    try {
      answer = await (await fetch(address, { headers: { Accept: "application/json", "X-CSRFToken": token() }, ...options })).json();
    } catch {
      return; // without a network nothing is known
    }
    take(answer);
  }

  function token() {
    return home.querySelector("[name=csrfmiddlewaretoken]").value;
  }

  function take(answer) {
    ends = Date.now() + answer.seconds * 1000;
    if (answer.seconds <= 0) {
      cover();
    } else if (answer.person !== home.dataset.person) {
      location.reload(); // somebody else signed in
    } else {
      renew(answer.csrf);
      if (answer.seconds <= WARN) warn();
      else for (const one of [soon, over]) one.close();
    }
  }

  function cover() {
    soon.close();
    if (!over.open) over.showModal();
  }

  function warn() {
    over.close();
    if (!soon.open) soon.showModal();
  }

  // Signing in gives new proof; the forms that still stand here take it.
  function renew(csrf) {
    for (const input of document.querySelectorAll("[name=csrfmiddlewaretoken]")) input.value = csrf;
    const holder = document.querySelector("[hx-headers]");
    if (holder) holder.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": csrf }));
  }

  over.addEventListener("cancel", (event) => event.preventDefault());
  home.querySelector("[data-session-stay]").addEventListener("click", async () => {
    await ask(home.dataset.stay, { method: "POST" });
    plan();
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) look();
  });
  document.body.addEventListener("session-over", cover);
  plan();
}
