import type { Frame } from "./frame.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { publicHref } from "./paths.ts";

/** Words a search may have; the door cuts what is longer. */
export const SEARCH_CHARS_MAX = 100;

export const searchForm = (frame: Frame, query: string): Html =>
  html`<form class="search" role="search" action="${publicHref(frame, "/search")}" method="get">
    <label for="q">${frame.say("search.label")}</label>
    <div class="together">
      <input
        id="q"
        name="q"
        type="search"
        value="${query}"
        maxlength="${SEARCH_CHARS_MAX}"
        autocomplete="off"
        placeholder="${frame.say("search.hint")}"
      />
      <button type="submit" class="quiet">${frame.say("search.button")}</button>
    </div>
  </form>`;
