import type { AboutKey } from "../guide-keys.ts";

export const about: Readonly<Record<AboutKey, string>> = {
  "about.method": "Methode",
  "about.privacy": "Privacy",
  "about.legal": "Wie dit uitgeeft, bronnen en licenties",
  "about.accessibility": "Toegankelijkheidsverklaring",
  "about.footer.method": "Methode",
  "about.footer.privacy": "Privacy",
  "about.footer.legal": "Juridisch",
  "about.footer.accessibility": "Toegankelijkheid: niet conform (nog geen volledige audit)",
  "about.pages": "Over dit meldpunt",
  "about.tested": "Hoe dit getoetst wordt: {section}",
  "publisher.name": "Uitgever",
  "publisher.address": "Postadres",
  "publisher.contact": "Contact",
  "publisher.editor": "Verantwoordelijke uitgever",
  "publisher.host": "Hosting",
  "publisher.controller": "Verantwoordelijke voor de gegevens",
  "publisher.missing": "nog niet ingevuld",
  "publisher.todo":
    "Wie dit meldpunt voor het publiek opent, moet invullen wat ontbreekt: de instellingen VIGIE_PUBLISHER, VIGIE_PUBLISHER_ADDRESS, VIGIE_PUBLISHER_CONTACT, VIGIE_PUBLISHER_EDITOR, VIGIE_HOSTED_BY en VIGIE_DATA_CONTROLLER.",
  "method.count.title": "Wat we tellen",
  "method.count.text":
    "We tellen verschillende getuigen, nooit berichten. Wie tien keer schrijft, telt één keer; voor het alarm één keer per zes uur.\nEen melding telt als ze zegt dat iets niet of slecht werkt, en over de eigen lijn gaat. “Het werkt” telt als antwoord, niet als storing. Wat robots schrijven wordt bewaard maar nergens geteld.\nOperator, dienst, plaats en uur worden volgens vaste regels uit de woorden gelezen. De getuige ziet wat gelezen werd en kan het verbeteren; de verbeterde melding telt.\nEen getal, een balk of een plaats die op minder dan 3 getuigen steunt, tonen we niet. Eén uitzondering: binnen een bevestigd incident noemt de lijst na “opgelost” een gemeente met het uur van de laatste melding, zonder getal.",
  "method.alarm.title": "Wanneer een incident bevestigd is",
  "method.alarm.text":
    "Voor elke operator, dienst en plaats weten we hoeveel meldingen gewoon zijn op dit uur van deze weekdag. Zolang het meldpunt dat niet geleerd heeft, geldt een voorzichtige eerste schatting; de pagina zegt op hoeveel dagen ze steunt.\nKomen er meer dan toeval verklaart, dan gaan we het incident na; is het overschot boven de drempel en spreken minstens 3 getuigen uit eigen ervaring, dan is het bevestigd. De drempel ligt zo dat alle operatoren en plaatsen samen hoogstens één vals alarm in vier weken geven.\nHet begin schatten we uit de uren die getuigen noemen, met het vroegste en het laatste dat past.",
  "method.states.title": "De toestanden",
  "method.states.text":
    "- Wordt nagegaan: meer meldingen dan gewoonlijk, nog niet genoeg om van een storing te spreken.\n- Storing: bevestigd, zonder teken van een einde.\n- Voorbij genoemd, maar tegengesproken: de operator noemt het opgelost, de toets hieronder zegt van niet.\n- Herstelt zich: minder meldingen, of getuigen die zeggen dat het terug is, nog niet genoeg voor “voorbij”.\n- Voorbij: beslist op grond van getuigen. Een incident kan heropenen.",
  "method.extent.title": "Waar",
  "method.extent.text":
    "De omtrek bestaat uit gemeenten met getuigen, en uit hele provincies of gewesten waar zij over het grootste deel van de inwoners verspreid zijn. Gemeenten waarvan we weten dat ze gespaard bleven, worden genoemd.\nDe kaarten trekken grenzen halverwege tussen bekende plaatsen. Ze benaderen de officiële grenzen. Een gemeente waar minder dan 3 getuigen schreven, staat er niet apart op: ze telt, bleker, mee in het gebied eromheen, tot de provincie.",
  "method.end.title": "Wanneer het voorbij is",
  "method.end.text":
    "Stilte bewijst niets: mensen slapen, of schrijven niet meer. We wegen twee verhalen tegen elkaar af, “het is voorbij” en “het duurt voort, op enkele procenten van de piek”, bij elke melding en elk stil uur waarin mensen wakker zijn. Bij vijftig tegen één voor het einde is het incident voorbij.\nWe vragen getuigen “is het terug bij u?”, tussen 7 en 22 uur, hoogstens vier keer. Hun antwoorden wegen het zwaarst.",
  "method.resolved.title": "“Het is opgelost”",
  "method.resolved.text":
    "Eerst de bevraagde getuigen: “tegengesproken” vergt zoveel antwoorden “nog altijd storing” dat een echte herstelling, met één klant op tien nog getroffen, ze minder dan één keer op duizend zou geven, en dat in verscheidene gemeenten. “Gesteund” vergt dat de bovengrens (95 %) van wie nog storing heeft hoogstens 10 % is: 29 antwoorden zonder één.\nWerd niemand bevraagd, dan tellen we wie vanaf een half uur na de bewering zegt dat het blijft duren, en trekken alles af wat een echte herstelling kan nalaten: oudere kwalen, late melders, de echo van het nieuws, losse defecten. “Tegengesproken” vergt minstens 8 zulke getuigen in 5 gemeenten over 3 uur, en veel meer dan die som. Minder blijft onbeslist.\n“Geleidelijk” belooft geen snelheid: het wordt pas na twee uur tegengesproken, als bijna niemand terug is.",
  "method.scope.title": "“Alleen daar”, “daar niet”",
  "method.scope.text":
    "“Alleen daar” is tegengesproken als een provincie daarbuiten minstens 5 getuigen uit eigen ervaring heeft, meer dan het gewone peil en de echo verklaren, zelfs als de helft van alle meldingen echo was. Het is gesteund bij 20 getuigen binnen en zeker minder dan een tiende van die verhouding buiten.\n“Daar niet” ondergaat dezelfde toets in de genoemde plaats.",
  "method.numbers.title": "Getallen en uren",
  "method.numbers.text":
    "Hoeveel: uit de zeker getroffen getuigen berekenen we een ondergrens van de getroffenen, in de veronderstelling dat hoogstens 5 % van hen ooit schrijft. Het genoemde getal is tegengesproken als het daaronder ligt. Een ondergrens bevestigt het nooit.\nSinds wanneer: tegengesproken als minstens 5 getuigen al eerder schreven, boven het gewone peil. Een einduur is gemist als het einde dat wij schatten 150 minuten later komt, of getuigen “opgelost” tegenspreken; gehaald als het hoogstens 15 minuten later komt.",
  "method.other.title": "Andere beweringen",
  "method.other.text":
    "“Alleen televisie”: tegengesproken als een andere dienst te veel getuigen heeft om vergissingen te zijn. “Er wordt niet meer gebeld” bewijst geen herstelling. Een oorzaak kunnen getuigen niet zien: ze wordt genoteerd, niet beoordeeld. Een belofte van vergoeding wordt genoteerd met haar voorwaarden.",
  "method.limits.title": "Wat dit niet kan zeggen",
  "method.limits.text":
    "Getuigen zijn geen steekproef van klanten: wie geen enkel netwerk heeft kan niet schrijven, en wie van een storing hoort schrijft meer. Daarom geven we geen aantal getroffen klanten, alleen ondergrenzen.\nGeen melding betekent niet dat alles werkt. De aandelen van echo, late en foute meldingen zijn bovengrenzen uit simulaties. Bij dun bewijs zeggen we “onbeslist”.\nWie van verscheidene toestellen schrijft zonder contact te geven, kan meer dan eens tellen.",
  "method.again.title": "Om het na te rekenen",
  "method.again.text":
    "Elke beslissing staat met reden en getallen in een journaal waarin niets ongemerkt veranderd kan worden. De pagina’s van de verklaringen tonen de getallen van elke bevinding; de API geeft dezelfde. De regels hangen alleen van het journaal af, hun code is openbaar.",
  "privacy.words.title": "Wat u schrijft",
  "privacy.words.text":
    "Uw woorden en uw contact zijn versleuteld met een eigen sleutel, gemaakt voor uw melding. De redactie van dit meldpunt kan ze openen, niemand anders. Ze worden nooit gepubliceerd, tenzij u aanvinkt dat u geciteerd mag worden, met voornaam en gemeente.\nOnversleuteld bewaren we wat eruit gelezen werd: operator, dienst, gemeente, uur, toestand, taal, en of u particulier of onderneming bent als u het zegt. Daaruit bestaan de getallen.",
  "privacy.person.title": "Personen uit elkaar houden",
  "privacy.person.text":
    "Om u één keer te tellen bewaren we een vingerafdruk van uw adres of nummer, gemaakt met een geheim dat elk jaar verandert: iemand is er niet van het ene jaar op het andere mee te volgen. Zonder contact staat elke melding op zichzelf.\nUw contact dient voor één ding: u vragen of het terug is.",
  "privacy.machine.title": "Uw toestel",
  "privacy.machine.text":
    "Lezers krijgen geen cookie, geen teller, geen bestand van een andere site. Uw netwerkadres blijft kort in het geheugen, tegen overstromingen; het wordt niet opgeslagen. Wie de machine of een tussenstation ervoor beheert, kan eigen logboeken bijhouden.\nDe pagina kan zichzelf op uw telefoon bewaren, met een melding die nog niet verzonden kon worden. De redactie krijgt één cookie bij het aanmelden.",
  "privacy.photos.title": "Foto’s",
  "privacy.photos.text":
    "Een foto wordt bij aankomst opnieuw getekend: toestel, uur en positie verdwijnen uit het bestand. Met uw toestemming dient de positie één keer, om de gemeente te noteren. Foto’s zijn versleuteld en alleen de redactie ziet ze, tenzij u op uw eigen pagina toestaat dat ze gepubliceerd worden: dan opnieuw gemaakt, gezichten en namen onherkenbaar, en weggehaald zodra u dat vraagt.",
  "privacy.mail.title": "E-mail",
  "privacy.mail.text":
    "Vraagt u om op de hoogte te blijven, dan wordt uw adres versleuteld met een eigen sleutel en dient het alleen daarvoor. “Alles stoppen” vernietigt de sleutel; zonder uw akkoord wordt die na 7 dagen vernietigd. Er blijft een vingerafdruk van het adres: zo kan een onbekende u niet vaker dan eens per dag laten aanschrijven, en wordt een adres dat zich beklaagde met rust gelaten. In de berichten zit niets dat u volgt; we bewaren wat de ontvangende server antwoordde, zonder het adres.\nMeldt u per e-mail, dan krijgt u hoogstens één antwoord per dag, en we noteren of uw domein de afzender bevestigt.",
  "privacy.long.title": "Hoelang",
  "privacy.long.text":
    "Woorden, contact en foto’s: tot u ze wist, of het meldpunt dat doet. Deze versie wist ze nog niet vanzelf na een tijd; het meldpunt dat ze gebruikt moet een termijn vastleggen en naleven.\nWat eruit gelezen werd en de getallen daaruit: onbeperkt, als geheugen van de storingen, zonder iets dat naar u leidt eens het gewist is, behalve die vingerafdruk tot zijn geheim vernietigd is.",
  "privacy.erase.title": "Wissen",
  "privacy.erase.text":
    "Uw melding heeft een eigen pagina; het adres werd u bij het verzenden getoond. “Mijn melding wissen” vernietigt daar de sleutel: niemand kan uw woorden, uw contact en uw foto’s nog lezen, kopieën en back-ups van het journaal inbegrepen. Operator, dienst, gemeente en uur blijven, met de vingerafdruk waarmee u één keer telt; het geheim ervan wordt vernietigd als het jaar voorbij is.",
  "privacy.rights.title": "Uw rechten",
  "privacy.rights.text":
    "U mag vragen te zien, te verbeteren of te wissen wat over u bewaard wordt; de pagina van uw melding doet dat alle drie meteen. Schrijf voor al het andere aan {deskName}, dat dit meldpunt beheert en voor deze gegevens instaat. U kunt klacht indienen bij de gegevensbeschermingsautoriteit van uw land.",
  "legal.desk.title": "Wie dit meldpunt beheert",
  "legal.desk.text": "{deskName} is een meldpunt voor storingen. Verantwoordelijk zijn:",
  "legal.verdicts.title": "Getallen en bevindingen",
  "legal.verdicts.text":
    "Toestanden en bevindingen worden volgens de regels van de pagina Methode uit meldingen van getuigen berekend; de redactie kan ze verbeteren. Ze beschrijven wat getuigen zeggen, niet de toestand van een netwerk. Een operator die een fout vindt, kan het meldpunt schrijven; een verbetering staat er met haar uur, en de oude versie blijft leesbaar.\nWoorden van operatoren worden geciteerd met bron en uur.",
  "legal.sources.title": "Bronnen van plaatsen en kaarten",
  "legal.sources.text": "Namen, inwonertallen en omtrekken komen uit deze bronnen:",
  "legal.software.title": "De software",
  "legal.software.text":
    "Dit meldpunt draait op Vigie, vrije software onder de GNU Affero General Public License, versie 3 of later. Wie een gewijzigde versie draait, moet de broncode aan zijn lezers aanbieden.",
  "legal.reuse.title": "De gegevens gebruiken",
  "legal.reuse.text":
    "Iedereen kan de lijst van incidenten, de verklaringen en de bevindingen nemen, als CSV en JSON. Noem {deskName} en het uur van de getallen. Over de licentie van zijn eigen gegevens beslist het meldpunt.",
  "accessibility.state.title": "Stand",
  "accessibility.state.text":
    "Het doel is WCAG 2.2 niveau AA en RGAA 4.1. De ontwikkelaars hebben het rooster van de 106 criteria van RGAA zelf ingevuld (docs/ACCESSIBILITY.md, bij de software); er is geen audit door derden gedaan en niet met schermlezers getest. Zolang die ontbreken, geldt deze site als niet conform; deze pagina zegt wat is nagegaan en wat niet.",
  "accessibility.tested.title": "Wat getoetst werd",
  "accessibility.tested.text":
    "- Met axe-core 4.13 in Chromium, regels WCAG 2.0 tot 2.2 A en AA, EN 301 549 en RGAA: alle openbare pagina’s, in vier talen, en die van de redactie; de contrasten ook in het donker. Geen fout gevonden toen deze versie werd gemaakt; bij elke wijziging wordt opnieuw getest.\n- Met het toetsenbord, alle pagina’s: alles is te bereiken in leesvolgorde, de focus is te zien, niets houdt hem vast, een link leidt naar de inhoud.\n- Dat geen pagina zijwaarts schuift bij 360 pixels; vijf pagina’s bij 320 pixels, zoals bij 200 %, met ruim gezette tekst.\n- Dat lezen en melden zonder scripts werken.",
  "accessibility.untested.title": "Wat niet getoetst werd",
  "accessibility.untested.text":
    "- Met schermlezers (NVDA, JAWS, VoiceOver, TalkBack), spraakbediening en mensen die ze gebruiken.\n- Met andere browsers dan Chromium.\nBekende gebreken: de links “Bewijs” en “+ 39” zijn alleen duidelijk met wat eromheen staat (criterium 6.1); op de pagina’s van de redactie kunnen sneltoetsen van één letter niet worden uitgezet (12.10).\nAutomatische regels zien ongeveer de helft van de criteria.",
  "accessibility.ways.title": "Omwegen, en wie u het zegt",
  "accessibility.ways.text":
    "Elke grafiek en kaart heeft dezelfde getallen in een tabel ernaast. Toestanden hebben een woord en een vorm, nooit alleen een kleur. De kaart kan overgeslagen worden en haar gebieden zijn met het toetsenbord te bereiken.\nHoudt iets u tegen, zeg het aan {deskName}; het meldpunt moet antwoorden en u de informatie op een andere manier geven.",
};
