/**
 * Passkeys: a form of theirs is shown where the browser can do it, asks the desk what to sign, and is
 * sent with the browser's answer like any other form.
 */

const canDo = (): boolean =>
  window.isSecureContext &&
  typeof PublicKeyCredential === "function" &&
  "parseRequestOptionsFromJSON" in PublicKeyCredential;

const valueOf = (form: HTMLFormElement, name: string): string => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : "";
};

/** What the desk wants signed; null when it first wants to know who is there. */
async function optionsOf(form: HTMLFormElement): Promise<unknown> {
  const answer = await fetch(form.dataset["options"] ?? "", {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams({ csrf: valueOf(form, "csrf") }),
  });
  if (answer.status === 403 && form.dataset["again"] !== undefined) {
    location.assign(form.dataset["again"]);
    return null;
  }
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

const signed = (form: HTMLFormElement, options: unknown): Promise<Credential | null> =>
  form.dataset["passkey"] === "make"
    ? navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
          options as PublicKeyCredentialCreationOptionsJSON,
        ),
      })
    : navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
          options as PublicKeyCredentialRequestOptionsJSON,
        ),
      });

async function use(form: HTMLFormElement): Promise<void> {
  const failed = form.querySelector<HTMLElement>("[data-failed]");
  const button = form.querySelector("button");
  if (failed !== null) failed.hidden = true;
  if (button !== null) button.disabled = true;
  try {
    const options = await optionsOf(form);
    if (options === null) return;
    const credential = await signed(form, options);
    const field = form.elements.namedItem("response");
    if (!(credential instanceof PublicKeyCredential) || !(field instanceof HTMLInputElement))
      throw new Error("no answer");
    field.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch {
    if (failed !== null) failed.hidden = false;
    if (button !== null) button.disabled = false;
    button?.focus();
  }
}

if (canDo())
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void use(form);
    });
  }
