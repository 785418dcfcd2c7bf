import type { CueWords } from "./cue-words.ts";

export const CUE_WORDS_NL: CueWords = {
  failure:
    "verloor, verloren, verliest, gebeurd, gebeurde, begonnen, begon, verloren, uitgegaan, hield op, hield, houdt op, opgehouden, eraf, ging eraf, weggevallen, kwijtgeraakt, kwijtgespeeld, herstart*, uitviel*, wegviel*, uitvalt, kapotgegaan, storing*, storingen, panne*, pannes, " +
    "defect*, defecte, kapot, stuk, uitval*, uitgevallen, viel, vallen, valt, weggevallen, " +
    "wegvalt, onderbrek*, onderbroken, onderbreking, probleem, problemen, problem*, " +
    "traag, trage, trager, traagst, langzaam, langzame, sloom, haper*, hapert, plat, weg, " +
    "dood, dode, down, offline, onbereikbaar, onbeschikbaar, onmogelijk, slecht*, slechter, " +
    "erger, niks, niets, geen, zwart, " +
    "zonder, kwijt, verdwenen, verbroken, afgesloten, gestopt, stopt, stopte, lag, ligt, " +
    "liggen, lagen, eruit, er uit, uit, fout*, fouten, foutmelding*, sneeuw, blokjes, " +
    "bevroren, wisselvallig, onstabiel*, instabiel*, " +
    "miserie, ellende, drama*, ramp, hel, verstoord, verstoring*, getroffen, overbelast, " +
    "verzadigd, geblokkeerd, blokkeert, incident*, knipper*, begonnen, begon, begin, uitvalt, " +
    "lukt, zakt, gezakt, haperde, stilte, stil, rood, gebroken, breuk, kabelbreuk, crash*, " +
    "gecrasht, ruis*, krak*, beperkt, black-out, afgesneden, vertraag*, vertraging, pixel*, " +
    "loopt vast, vast, vastgelopen, zit zonder, weigert, weigerde, flikker*, klote, kut, " +
    "waardeloos, brak, nul, hik, rampzalig, wankel, afgebroken, zitten",
  negation: "niet, geen, niets, niks, nooit, zonder, noch, nergens, niemand, nie, ni, nul",
  works:
    "werkt, werken, doet, doen, gaat, functioneert, functioneren, loopt, draait, ok, normaal, " +
    "stabiel, bereikbaar, prima",
  recovery:
    "deed het het weer, deed het weer, doet het weer, doen het weer, deden het weer, er weer, opgekomen, weer opgekomen, teruggekomen, kwam terug, terugkwam, weer daar, geen problemen meer, geen storing meer, geen last meer, hersteld, herstelde, opgelost, " +
    "gerepareerd, gemaakt, gefixt, terug, weer terug, werkt weer, werkt opnieuw, " +
    "doet het weer, is er weer, weer online, weer internet, weer tv, weer bereik, " +
    "weer verbinding, weer beeld, weer in orde, weer in de lucht, " +
    "weer up, weer ok, in orde, opnieuw online, verholpen, voorbij, hervat, hersteld is, " +
    "gaat weer, weer alles, weer normaal, weer stroom, weer telefoon, weer bereikbaar, " +
    "teruggekomen, teruggekeerd, hernomen, weer aan, alles weer, achter de rug, weer mobiel, " +
    "weer netwerk, weer ontvangst, weer wifi, weer actief",
  repair:
    "herstel, herstellen, oplossen, oplossing, herstelling*, reparatie, repareren, " +
    "opgelost zijn, hersteld zijn, hersteltijd, verhelpen, opgelost geraken, " +
    "normaliseren, terugkeren",
  promise:
    "zou, zouden, zal, zullen, wordt, worden, verwacht*, beloofd, beloofde*, belooft, beloven, " +
    "voorzien, gepland, hoop*, hopen, hoopt, streven, streeft, moet, moeten, moest, moesten, " +
    "aangekondigd, mikken, mikt, raming, geraamd, verwachting, schatting, geschat, normaliter, " +
    "doel, hersteltijd",
  missed: "moest, moesten, had moeten, hadden moeten, was beloofd, was voorzien, was gepland",
  visit:
    "opent, gaat open, verjaardag, toets, sluit, sluiten, begin te werken, begin met werken, begin morgen, moet gaan werken, mijn shift, shift, vergadering*, examen, examens, les, lessen, open tot, sluit om, sluit, dicht om, gaat dicht, opening*, openingsuren, meeting*, videocall, deadline, maar tot, slechts tot, enkel tot, " +
    "technieker*, technicus, technici, monteur*, afspraak, afspraken, bezoek*, langs, " +
    "langsgekomen, langskomt, langskomen, langsgeweest, gekomen, interventie*, " +
    "technieker, ploeg, installateur*, onderaannemer*",
  contact:
    "geen nieuws, niets gehoord, niks gehoord, geen antwoord, geen reactie, mijn mail, mijn bericht, mijn klacht, mijn vraag, mijn melding, telefoontje*, " +
    "mijn oproep, terugbellen, terug te bellen, terugbel*, terug bellen, gebeld*, belde, " +
    "belden, opgebeld, gemeld, melding*, meld, melden, meldde, gecontacteerd, contact, " +
    "contacteren, geschreven, gestuurd, verstuurd, stuurde, gemaild, mailtje, bericht*, " +
    "berichten, ontvangen, kreeg, gekregen, klacht*, ticket*, tweet*, " +
    "gezegd, zei, zeiden, vertelde, verteld, geantwoord, bevestigd, laten weten, liet weten, " +
    "laat weten, sms'je, brief, gemeld dat, meegedeeld, gesproken, doorgegeven, nieuws, " +
    "gekocht, las, gelezen, app'je, geappt, aangetekend",
  waiting:
    "gewacht, wachten, wacht, wachttijd, wachtrij, wachtlijn, aan de lijn, in de wacht, " +
    "aan de telefoon, helpdesk, hangen, probeer, proberen, probeerde, geprobeerd, tracht",
  contract:
    "vertrokken bij, weggegaan bij, werk thuis, thuiswerk, thuis aan het werken, ben aan het werk, aanbieding, tarief, promo, korting, klant, abonnee, abonnement*, contract*, " +
    "klanten sinds, trouw*, trouwe, afgesloten abonnement, besteld, bestelling, geïnstalleerd, " +
    "installatie, verhuisd, verhuis, verhuizing, aangesloten, aansluiting gekregen, factuur*, " +
    "facturen, betaal*, betalen, betaald, betaalt, " +
    "terugbetal*, sla, garantie*, gegarandeerd, woon, wonen, woont, opzeg*, opgezegd, " +
    "overgestapt, overstap*, gehuwd, leeftijd, contractueel, hersteltermijn, termijn, prijs, " +
    "bij jullie, glasvezel gekregen, actief sinds, geactiveerd, activatie, bestaat, bestaan, " +
    "geboren, ondertekend, getekend, levertijd, vergoed*",
  still:
    "ook niet, ook geen, ook niets, evenmin, nog steeds, nog altijd, nogsteeds, nog niet, altijd nog, nog geen, nog niets, nog niks, " +
    "nog immer, steeds geen, steeds niet",
  hearsay:
    "zeggen dat, zegt dat, zegt, zeggen, beweert, beweren, beweerde, volgens, zogezegd, " +
    "zogenaamd, blijkbaar, claimt, claimen, naar verluidt, schijnt, schijnbaar, meldt, " +
    "melden dat, officieel, men zegt",
  irony:
    "eeuwigheid, eeuwigheden, eeuwen, eeuw, mensenheugenis, jaar en dag, gevoelsmatig, gevoel, " +
    "lijkt wel, voelt, voelt als, middeleeuwen, prehistorie, dinosaurussen, oertijd, " +
    "steentijd, duizend jaar, oorlog, napoleon, toeter, sint juttemis, mensheid, tijd van",
  worked: "werkte, deed, liep, ging, functioneerde, werkten, prima, goed, alles was, ok",
  habit:
    "keer, keren, zoveelste keer, elke, elk, iedere, ieder, dagelijks, vaak, telkens, altijd om, altijd rond, meestal, " +
    "regelmatig, steeds om, altijd",
  compare:
    "zoals, net als, hetzelfde, vergelijk*, ook al, dezelfde, eerder al, erger dan, beter dan, " +
    "vorige keer, evenals",
  earlier:
    "vorige storing, vorige panne, laatste storing, vorige keer, laatste keer, vorige uitval, vorig incident",
  told:
    "het was, was het, t was, dat was, was toen, geweest, geweest zijn, ik denk, denk ik, " +
    "dacht ik, ik schat, schat ik, ik vermoed, vermoed ik, vermoedelijk, waarschijnlijk, " +
    "volgens mij, als ik me niet vergis, begonnen, het begon, begon, gebeurde, gebeurd",
  noise: "klantenzone, klantendienst, klantenservice, mijn account, klantnummer",
  contrast:
    "maar, echter, toch, behalve, hoewel, terwijl, dan, daarna, vervolgens, ondanks, dus, nochtans",
  join: "in volle vergadering, midden in een vergadering, tijdens een vergadering, tijdens de les, tijdens mijn les, midden in een meeting, tijdens een meeting, en, want, omdat, toen, die, dat, wegens, door, na, als, waar",
};
