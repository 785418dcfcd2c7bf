import { plainWords } from "./plain-words.ts";

/**
 * Words for the thing that broke rather than for the customers' service: a data centre, its power, a
 * cable, a platform. In the four languages of the desk; compared without accents and case.
 */
const TECHNICAL =
  /\b(data ?-?cent(re|er)s?|centres? de donnees|rekencentr(um|a)|rechenzentr(um|en|ums)|serveurs?|servers?|routeurs?|routers?|dorsale|backbone|kernnetz|cables?|kabels?|kabelbreuk|kabelbruch|kabelschaden|pannes? (d.electricite|de courant|electriques?)|coupures? (d.electricite|de courant|electriques?)|power (cut|failure|outage)s?|stroom(panne|storing|uitval|onderbreking)(en|s)?|strom(ausfall|ausfalls|ausfalle|panne)|alimentation electrique|plateformes?|platforms?|plattform(en)?)\b/u;

/** True when the words name a technical fault. */
export const namesTechnicalFault = (text: string): boolean => TECHNICAL.test(plainWords(text));
