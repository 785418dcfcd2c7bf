const POLL_MS = 1_000;

/** A region that says it is not finished is fetched again until it is. */
const poll = (): void => {
  const region = document.querySelector("[data-poll]");
  if (region === null) return;
  const request = new XMLHttpRequest();
  request.open("GET", location.href);
  // Parsed by the browser and inert: no string of this script becomes markup.
  request.responseType = "document";
  request.addEventListener("loadend", () => {
    const next = request.status === 200 ? request.responseXML?.querySelector("[id=trial]") : null;
    // What somebody is about to press stays where it is until there is news.
    if (next && !next.isEqualNode(region)) {
      const held = region.contains(document.activeElement);
      region.replaceWith(next);
      if (held) next.querySelector<HTMLElement>("button, a, [tabindex]")?.focus();
    }
    setTimeout(poll, POLL_MS);
  });
  request.send();
};
export const startPolling = (): void => void setTimeout(poll, POLL_MS);
