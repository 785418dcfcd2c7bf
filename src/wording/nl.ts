import type { Catalogue } from "./keys.ts";
import { about } from "./nl/about.ts";
import { census } from "./nl/census.ts";
import { accounts } from "./nl/accounts.ts";
import { demo } from "./nl/demo.ts";
import { desk } from "./nl/desk.ts";
import { findings } from "./nl/findings.ts";
import { guide } from "./nl/guide.ts";
import { line } from "./nl/line.ts";
import { lineFile } from "./nl/line-file.ts";
import { lineMore } from "./nl/line-more.ts";
import { mail } from "./nl/mail.ts";
import { mailSetup } from "./nl/mail-setup.ts";
import { pages } from "./nl/pages.ts";
import { photos } from "./nl/photos.ts";
import { register } from "./nl/register.ts";
import { sentences } from "./nl/sentences.ts";
import { editorial } from "./nl/editorial.ts";
import { queue } from "./nl/queue.ts";
import { settings } from "./nl/settings.ts";
import { setup } from "./nl/setup.ts";
import { questions } from "./nl/questions.ts";
import { review } from "./nl/review.ts";
import { shape } from "./nl/shape.ts";
import { status } from "./nl/status.ts";
import { terms } from "./nl/terms.ts";
import { why } from "./nl/why.ts";

export const nl: Catalogue = {
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
