/**
 * A map whose picture is a file becomes the whole map when it comes near: areas to follow, zoom, the
 * slider. Parsed by the browser and inert: no string of this script becomes markup.
 */

const fetched = new WeakSet<Element>();
const fetchMap = (still: HTMLElement): void => {
  if (fetched.has(still)) return;
  fetched.add(still);
  const request = new XMLHttpRequest();
  request.open("GET", still.dataset["map"] ?? "");
  request.responseType = "document";
  request.addEventListener("load", () => {
    const whole = request.responseXML?.getElementById(still.id) ?? null;
    // Whoever reads it with keys or has opened its table keeps what is there.
    const inUse = still.contains(document.activeElement) || still.querySelector("[open]") !== null;
    if (whole !== null && still.isConnected && !inUse) still.replaceWith(document.adoptNode(whole));
  });
  request.send();
};
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting && target instanceof HTMLElement) fetchMap(target);
    }
  },
  { rootMargin: "100% 0px" },
);

const watchAll = (): void => {
  for (const still of document.querySelectorAll("[data-map]")) near.observe(still);
};
watchAll();
// A live page gets new maps in the place of old ones.
new MutationObserver(watchAll).observe(document.body, { childList: true, subtree: true });
