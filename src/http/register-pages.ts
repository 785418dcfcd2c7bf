import { asIncidentId, asOperatorId } from "../model/ids.ts";
import type { IncidentId, Instant } from "../model/ids.ts";
import type { Language } from "../model/vocabulary.ts";
import type { PageContext } from "../pages/context.ts";
import {
  articlePath,
  articleTextPath,
  incidentPath,
  postmortemPath,
  postmortemTextPath,
  recordPath,
} from "../pages/paths.ts";
import { postMortemMarkdown } from "../pages/postmortem-markdown.ts";
import { articleFile, articlePage } from "../pages/public/article.ts";
import type { ArticleView } from "../pages/public/article.ts";
import { postMortemPage } from "../pages/public/postmortem.ts";
import { recordPage } from "../pages/public/record.ts";
import type { IncidentPage } from "../store/views.ts";
import type { PageSource } from "./page-cache.ts";
import { gone, HTML, topicOf } from "./page-parts.ts";
import type { PublicPagesDeps } from "./page-parts.ts";
import { absolute, contextOf } from "./site.ts";

const TEXT = "text/plain; charset=utf-8";
const MARKDOWN = "text/markdown; charset=utf-8";

interface Asked {
  readonly deps: PublicPagesDeps;
  readonly lang: Language;
}

interface Form {
  readonly path: (incident: IncidentId) => string;
  readonly type: string;
  readonly draw: (context: PageContext, view: IncidentPage, asked: Asked) => string;
}

/** Where the incident's page stands: a text that travels needs the whole address, or none. */
const addressOf = ({ deps: { site }, lang }: Asked, incident: IncidentId): string | null =>
  site.origin === null ? null : absolute(site, `${site.base}/${lang}${incidentPath(incident)}`);

const articleOf = (asked: Asked, incident: IncidentPage): ArticleView => ({
  incident,
  quotes: asked.deps.quotes?.of(incident.incident) ?? [],
  address: addressOf(asked, incident.incident),
});

const FORMS: Readonly<Record<string, Form>> = {
  article: {
    path: articlePath,
    type: HTML,
    draw: (context, view, asked) => articlePage(context, articleOf(asked, view)),
  },
  "article.txt": {
    path: articleTextPath,
    type: TEXT,
    draw: (context, view, asked) => articleFile(context, articleOf(asked, view)),
  },
  postmortem: { path: postmortemPath, type: HTML, draw: postMortemPage },
  "postmortem.md": {
    path: postmortemTextPath,
    type: MARKDOWN,
    draw: (context, view, asked) =>
      postMortemMarkdown(context, view, addressOf(asked, view.incident)),
  },
};

function incidentForm(asked: Asked, id: string, name: string): PageSource | null {
  const { store, site, clock } = asked.deps;
  const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
  const incident = asIncidentId(id);
  const known = form === undefined ? null : store.incident(incident, clock());
  if (form === undefined || known === null) return null;
  return {
    url: `${site.base}/${asked.lang}${form.path(incident)}`,
    topic: topicOf(known.operator),
    type: form.type,
    headers: ["content-language", asked.lang],
    render: (now: Instant) => {
      const view = store.incident(incident, now);
      if (view === null) throw gone(`incident ${id}`);
      return form.draw(contextOf(site, asked.lang, now), view, asked);
    },
  };
}

function record({ deps, lang }: Asked, operatorId: string): PageSource | null {
  const { store, site } = deps;
  const operator = asOperatorId(operatorId);
  if (site.operators.get(operator) === undefined) return null;
  return {
    url: `${site.base}/${lang}${recordPath(operator)}`,
    topic: topicOf(operator),
    type: HTML,
    headers: ["content-language", lang],
    render: (now) => recordPage(contextOf(site, lang, now), store.record(operator, now)),
  };
}

/** Post-mortem and article of an incident, record of an operator; null: none of these. */
export function registerPage(
  deps: PublicPagesDeps,
  lang: Language,
  segments: readonly string[],
): PageSource | null {
  const [first = "", second = "", third = ""] = segments;
  if (segments.length === 3 && first === "incidents")
    return incidentForm({ deps, lang }, second, third);
  return segments.length === 2 && second === "record" ? record({ deps, lang }, first) : null;
}
