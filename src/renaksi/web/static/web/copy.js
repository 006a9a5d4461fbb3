// Copies what is shown once.
"use strict";

for (const button of document.querySelectorAll("[data-copy]")) {
  const input = button.parentNode.querySelector("[data-once]");
  input.addEventListener("focus", () => input.select());
  button.addEventListener("click", async () => {
    input.select();
    await navigator.clipboard.writeText(input.value);
    button.textContent = button.dataset.copied;
  });
}
