/** Says what came in meanwhile; the list itself stays as it is until somebody asks. */
const followNews = (bar: HTMLElement): void => {
  const voice = bar.querySelector("[role=status]");
  const stream = new EventSource(bar.dataset["news"] ?? "");
  stream.addEventListener("message", ({ data }: MessageEvent<string>) => {
    const news = JSON.parse(data) as Record<"fresh" | "changed", number>;
    const said = (["fresh", "changed"] as const)
      .filter((what) => news[what] > 0)
      .map((what) => (bar.dataset[what] ?? "").replace("%s", String(news[what])));
    if (voice !== null) voice.textContent = said.join(" · ");
    bar.classList.toggle("some", said.length > 0);
  });
};
export const followAllNews = (): void => {
  for (const bar of document.querySelectorAll<HTMLElement>("[data-news]")) followNews(bar);
};
