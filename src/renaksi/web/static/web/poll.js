// A part of a page that stays true: asks every two seconds while somebody looks, and takes what is new.
"use strict";

const SECONDS = 2;
const MOST_SECONDS = 60;

for (const part of document.querySelectorAll("[data-poll]")) {
  let wait = SECONDS;

  const ask = async () => {
    if (document.hidden) return;
    const state = part.querySelector("[data-state]").dataset.state;
    const answer = await fetch(`${part.dataset.poll}?sejak=${encodeURIComponent(state)}`, {
      headers: { "X-Requested-With": "fetch" },
      redirect: "error",
    });
    if (answer.status === 200) {
      const text = await answer.text();
      // Whoever is in the middle of something keeps what they see.
      if (!part.contains(document.activeElement) || document.activeElement === document.body) part.innerHTML = text;
    }
    wait = answer.ok ? SECONDS : Math.min(MOST_SECONDS, wait * 2);
  };

  const again = async () => {
    try {
      await ask();
    } catch {
      wait = Math.min(MOST_SECONDS, wait * 2); // signed out, or no network: ask ever less
    }
    setTimeout(again, wait * 1000);
  };
  setTimeout(again, SECONDS * 1000);
}
