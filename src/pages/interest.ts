import type { Instant } from "../model/ids.ts";
import type { Interest } from "../model/subscription.ts";
import type { Store } from "../store/store.ts";
import type { Frame } from "./frame.ts";
import { incidentTitle } from "./headline.ts";
import { subjectTitle } from "./naming.ts";

/** What somebody asked to be told about, in words. */
export function interestText(
  frame: Frame,
  interest: Interest,
  { store, now }: { readonly store: Pick<Store, "incident">; readonly now: Instant },
): string {
  switch (interest.kind) {
    case "subject":
      return subjectTitle(frame, interest);
    case "report":
      return frame.say("mail.interest.report");
    case "incident": {
      const card = store.incident(interest.incident, now);
      const title = card === null ? interest.incident : incidentTitle(frame, card);
      return frame.say("mail.interest.incident", { title });
    }
  }
}
