/**
 * On the check list: ten small answers and one of 64 KB from the desk, over the network this phone is on
 * now. What was measured goes into the form; whoever sends it has seen it.
 */
const ANSWERS = 10;
const BULK_BYTES = 65_536;
const ANSWER_MS_MAX = 3000;
const BULK_MS_MAX = 15_000;
/** mwan3's bound for a line that is as good as down is 40 % loss; one of ten may be the phone's own. */
const ANSWERS_GOOD = 9;

interface Measured {
  readonly answered: number;
  readonly medianMs: number | null;
  /** Null: the larger answer did not come whole. */
  readonly kbits: number | null;
}

/** Milliseconds until `bytes` bytes were there; null: they did not come. */
const timed = async (url: string, bytes: number, msMax: number): Promise<number | null> => {
  const began = performance.now();
  try {
    const response = await fetch(`${url}?bytes=${bytes}`, {
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(msMax),
    });
    const body = await response.arrayBuffer();
    // A portal that asks for a password answers everything with a page of its own.
    return response.ok && body.byteLength === bytes ? performance.now() - began : null;
  } catch {
    return null;
  }
};

const measure = async (url: string): Promise<Measured> => {
  const times: number[] = [];
  for (let number = 0; number < ANSWERS; number += 1) {
    const ms = await timed(url, 0, ANSWER_MS_MAX);
    if (ms !== null) times.push(ms);
  }
  times.sort((a, b) => a - b);
  const bulk = await timed(url, BULK_BYTES, BULK_MS_MAX);
  return {
    answered: times.length,
    medianMs: times.length === 0 ? null : Math.round(times[times.length >> 1] ?? 0),
    kbits: bulk === null ? null : Math.round((BULK_BYTES * 8) / bulk),
  };
};

const fill = (form: HTMLFormElement, name: string, value: number | null): void => {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value === null ? "" : String(value);
};

const offer = (panel: HTMLElement): void => {
  const button = panel.querySelector("button");
  const said = panel.querySelector<HTMLElement>("[data-measured]");
  const form = panel.closest("form");
  if (button === null || said === null || form === null) return;
  panel.hidden = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    said.textContent = panel.dataset["wait"] ?? "";
    void measure(panel.dataset["measure"] ?? "").then(({ answered, medianMs, kbits }) => {
      button.disabled = false;
      fill(form, "measure.sent", ANSWERS);
      fill(form, "measure.answered", answered);
      fill(form, "measure.ms", medianMs);
      fill(form, "measure.kbits", kbits);
      said.textContent = (panel.dataset["words"] ?? "")
        .replace("…1", String(answered))
        .replace("…2", String(ANSWERS))
        .replace("…3", medianMs === null ? "–" : String(medianMs))
        .replace("…4", kbits === null ? "–" : (kbits / 1000).toFixed(1));
      const good = answered >= ANSWERS_GOOD && kbits !== null;
      const radio = `input[name="check.web"][value="${good ? "good" : "bad"}"]`;
      const choice = form.querySelector<HTMLInputElement>(radio);
      if (choice !== null) choice.checked = true;
      return undefined;
    });
  });
};

/** Uncovers what the server drew hidden: without scripts a page is opened by hand. */
export const offerMeasuring = (): void => {
  for (const panel of document.querySelectorAll<HTMLElement>("[data-measure]")) offer(panel);
};
