// Passkeys: asks the browser's keeper, and sends what it answers with the form.
// Context of a form: data-passkey = login (the page asks for a challenge), confirm or add (the
// challenge stands in #passkey-data). Needs webauthn-json.
"use strict";

async function challenge(form) {
  if (form.dataset.passkey === "login") {
    const answer = await fetch(form.action, { headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" } });
    if (!answer.ok) throw new Error("no challenge");
    return answer.json();
  }
  return JSON.parse(document.getElementById("passkey-data").textContent);
}

async function make(form, options) {
  const alone = form.elements.passwordless?.checked ?? false;
  const selection = options.publicKey.authenticatorSelection;
  selection.residentKey = alone ? "required" : "discouraged";
  selection.requireResidentKey = alone;
  if (alone) selection.userVerification = "required";
  return webauthnJSON.create(options);
}

async function answerWithPasskey(form) {
  const failed = form.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  try {
    const data = await challenge(form);
    const credential = data.creation_options ? await make(form, data.creation_options) : await webauthnJSON.get(data.request_options);
    form.elements.credential.value = JSON.stringify(credential);
  } catch {
    failed.hidden = false;
    return;
  }
  const remember = document.querySelector("[data-sign-in] [name=remember]");
  if (remember && form.elements.remember) form.elements.remember.value = remember.checked ? "on" : "";
  form.submit();
}

for (const form of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential) {
    if (form.dataset.passkey === "login") form.hidden = true;
    continue;
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answerWithPasskey(form);
  });
}
