import type { Catalogue } from "./keys.ts";
import { about } from "./en/about.ts";
import { census } from "./en/census.ts";
import { accounts } from "./en/accounts.ts";
import { demo } from "./en/demo.ts";
import { desk } from "./en/desk.ts";
import { findings } from "./en/findings.ts";
import { guide } from "./en/guide.ts";
import { line } from "./en/line.ts";
import { lineFile } from "./en/line-file.ts";
import { lineMore } from "./en/line-more.ts";
import { mail } from "./en/mail.ts";
import { mailSetup } from "./en/mail-setup.ts";
import { pages } from "./en/pages.ts";
import { photos } from "./en/photos.ts";
import { register } from "./en/register.ts";
import { sentences } from "./en/sentences.ts";
import { editorial } from "./en/editorial.ts";
import { queue } from "./en/queue.ts";
import { settings } from "./en/settings.ts";
import { setup } from "./en/setup.ts";
import { questions } from "./en/questions.ts";
import { review } from "./en/review.ts";
import { shape } from "./en/shape.ts";
import { status } from "./en/status.ts";
import { terms } from "./en/terms.ts";
import { why } from "./en/why.ts";

export const en: Catalogue = {
  ...terms,
  ...sentences,
  ...findings,
  ...pages,
  ...guide,
  ...about,
  ...accounts,
  ...desk,
  ...settings,
  ...queue,
  ...setup,
  ...shape,
  ...review,
  ...questions,
  ...editorial,
  ...status,
  ...why,
  ...census,
  ...demo,
  ...photos,
  ...register,
  ...line,
  ...lineMore,
  ...lineFile,
  ...mail,
  ...mailSetup,
};
