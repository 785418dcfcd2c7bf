/** Parsed by the browser and inert: no string of this script becomes markup. */
const fetched = (address: string, take: (page: Document) => void): void => {
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  request.addEventListener("loadend", () => {
    if (request.status === 200 && request.responseXML !== null) take(request.responseXML);
    else location.href = address;
  });
  request.send();
};

/** A reading opens under its row, and nothing above it moves. */
const openReading = (link: HTMLAnchorElement): void => {
  const row = link.closest("tr");
  const shown = row?.nextElementSibling;
  const isOpen = shown?.classList.contains("opened") === true;
  link.setAttribute("aria-expanded", String(!isOpen));
  if (isOpen) {
    shown.remove();
    return;
  }
  fetched(link.href, (page) => {
    const reading = page.querySelector("tr.opened");
    if (reading === null) return;
    row?.after(reading);
    reading.querySelector("summary")?.focus({ preventScroll: true });
  });
};

/** Readings of the queue open in their place instead of on a page of their own. */
export const openReadingsHere = (): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".queue a[data-edit]"))
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openReading(link);
    });
};
