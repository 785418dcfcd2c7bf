import type { Catalogue } from "./keys.ts";
import { about } from "./fr/about.ts";
import { census } from "./fr/census.ts";
import { accounts } from "./fr/accounts.ts";
import { demo } from "./fr/demo.ts";
import { desk } from "./fr/desk.ts";
import { findings } from "./fr/findings.ts";
import { guide } from "./fr/guide.ts";
import { line } from "./fr/line.ts";
import { lineFile } from "./fr/line-file.ts";
import { lineMore } from "./fr/line-more.ts";
import { mail } from "./fr/mail.ts";
import { mailSetup } from "./fr/mail-setup.ts";
import { pages } from "./fr/pages.ts";
import { photos } from "./fr/photos.ts";
import { register } from "./fr/register.ts";
import { sentences } from "./fr/sentences.ts";
import { editorial } from "./fr/editorial.ts";
import { queue } from "./fr/queue.ts";
import { settings } from "./fr/settings.ts";
import { setup } from "./fr/setup.ts";
import { questions } from "./fr/questions.ts";
import { review } from "./fr/review.ts";
import { shape } from "./fr/shape.ts";
import { status } from "./fr/status.ts";
import { terms } from "./fr/terms.ts";
import { why } from "./fr/why.ts";

export const fr: Catalogue = {
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
