import type { Catalogue } from "./keys.ts";
import { about } from "./de/about.ts";
import { census } from "./de/census.ts";
import { accounts } from "./de/accounts.ts";
import { demo } from "./de/demo.ts";
import { desk } from "./de/desk.ts";
import { findings } from "./de/findings.ts";
import { guide } from "./de/guide.ts";
import { line } from "./de/line.ts";
import { lineFile } from "./de/line-file.ts";
import { lineMore } from "./de/line-more.ts";
import { mail } from "./de/mail.ts";
import { mailSetup } from "./de/mail-setup.ts";
import { pages } from "./de/pages.ts";
import { photos } from "./de/photos.ts";
import { register } from "./de/register.ts";
import { sentences } from "./de/sentences.ts";
import { editorial } from "./de/editorial.ts";
import { queue } from "./de/queue.ts";
import { settings } from "./de/settings.ts";
import { setup } from "./de/setup.ts";
import { questions } from "./de/questions.ts";
import { review } from "./de/review.ts";
import { shape } from "./de/shape.ts";
import { status } from "./de/status.ts";
import { terms } from "./de/terms.ts";
import { why } from "./de/why.ts";

export const de: Catalogue = {
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
