import type { StatementWords } from "./statement-words.ts";

export const NL_STATEMENTS: StatementWords = {
  acknowledge: `zoeken het uit, zoeken dit uit, zoeken uit, uitzoeken, zoeken naar de oorzaak, onderzoeken de oorzaak, oorzaak wordt onderzocht, onderzoeken wat de oorzaak, wordt naar de oorzaak gezocht, onderzoek naar de oorzaak, kregen meldingen, meldingen binnen, krijgen meldingen, ontvangen meldingen, ontvingen meldingen, bereiken ons meldingen, zijn op zoek naar, bezig met, 
    op de hoogte, zijn bewust, we zijn bezig, wij zijn bezig, onze technici, onze techniekers,
    onze ingenieurs, onze monteurs, onze teams, onze ploegen, technici zijn, technici werken,
    werken aan een oplossing, werken aan, wordt gewerkt, wordt er gewerkt, hard aan het werk,
    ter plaatse, onderzoeken, onderzoekt, wordt onderzocht, in onderzoek, er is een storing,
    er is momenteel, momenteel een storing, kampen met, kampt met, bevestigt, bevestigen,
    geïdentificeerd, vastgesteld, stellen alles in het werk, stelt alles in het werk,
    volgen de situatie, houden in de gaten, monitoren, bedankt voor uw geduld,
    bedankt voor je geduld, uw geduld, begrip, begrijpen, veel oproepen, veel meldingen,
    zijn we bezig, in kaart, prioriteit, zoeken naar
  `,
  scope: `beperkt zich tot, beperkt zich, alleen klanten, enkel klanten, er last van, hebben er last van, raakt enkel, zijn getroffen, gaat om, gaat het om, 
    nog getroffen, nog zonder, nog last, nog hinder, getroffen, treft, treffen, ondervinden,
    hinder, impact, omvang, minderheid, meerderheid, voornamelijk, vooral, hoofdzakelijk,
    beperkt tot, beperkt, in de regio, regio, provincie, gemeenten, in het hele land,
    heel het land, landelijk, overal, enkel, alleen, uitsluitend, zonder internet, zonder tv,
    zonder televisie, zonder verbinding, zonder telefonie, zonder telefoon, zitten zonder,
    last van, gebied, gebieden, getroffen gebied
  `,
  customers: `
    internetklanten, tv-klanten, bedrijfsklanten, klant, klanten, abonnees, gezinnen,
    huishoudens, gebruikers, mensen, personen, lijnen, aansluitingen, bedrijven, adressen,
    woningen, inwoners, masten, zendmasten, locaties
  `,
  few: `
    een klein aantal, klein aantal, een klein deel, klein deel, een handvol,
    een beperkt aantal, beperkt aantal, een klein aantal, klein aantal, een minderheid,
    een aantal, enkele klanten, enkele honderden, enkele duizenden, enkele tientallen,
    enkele tienduizenden, duizenden, honderden, tientallen, tienduizenden, honderdduizenden,
    een handvol, een deel van, een klein deel, de meerderheid, de meeste, het merendeel,
    bijna alle, een groot aantal, een honderdtal, een tiental, een duizendtal, een twintigtal,
    een vijftigtal, een paar honderd, een paar duizend, een paar klanten
  `,
  cause: `verantwoordelijk voor, de schuldige, schuldige is, softwareprobleem, hardwareprobleem, netwerkfout, wegenwerken, werken aan de weg, bij werken, bij graafwerken, blunder, foute, foutieve, mislukte, overspanning, brand in, waterlek, waterschade, een lek, dieven, koperdieven, kabeldieven, ratten, aannemer heeft, aannemer raakte, doorgehakt, doorgeknipt, overbelasting, graafmachine, een kraan, kraan heeft, geraakt door een, 
    storm, onweer, bliksem, omgevallen boom, werken, bug, sabotagedaad, kapotgetrokken,
    kapot getrokken, kapotte, vorst, oorzaak, de oorzaak, oorzaken, veroorzaakt, veroorzaakte,
    te wijten, aan de basis, ligt aan, lag aan, gevolg van, het gevolg van, waarom, brand,
    kabelbreuk, graafwerken, graafwerkzaamheden, graafschade, beschadigd, beschadigde,
    doorgesneden, stuk getrokken, stroompanne, stroomstoring, stroomonderbreking, stroomuitval,
    softwarefout, menselijke fout, configuratiefout, update, migratie, migreren, vandalisme,
    kabeldiefstal, sabotage, cyberaanval, ddos, blikseminslag, blikseminslagen, wateroverlast,
    technisch defect, defect onderdeel, hardwarefout, fout in, ontstaan door, ontstond,
    komt door, kwam door, reden
  `,
  because: `
    door, wegens, door een, als gevolg van, ten gevolge van, naar aanleiding van, vanwege,
    omwille van
  `,
  eta: `gaan ervan uit, gaat ervan uit, rekenen erop, verwachten we, hopen we, wordt verwacht, wordt voorzien, moet opgelost zijn, moeten opgelost zijn, moet hersteld zijn, zal verholpen zijn, 
    mikt op, mikken op, rekent op, rekenen op, einde van de dag, morgenochtend, morgen,
    vanavond, vanmiddag, binnenkort, straks, verwacht, verwachten, verwachting,
    naar verwachting, vermoedelijk, tegen, zal opgelost zijn, zullen opgelost zijn,
    zal hersteld zijn, zullen hersteld zijn, wordt opgelost, wordt hersteld, zou moeten,
    zouden moeten, uiterlijk, in de loop van de, in de loop van, in de komende uren,
    binnen enkele uren, binnen het uur, binnen, hopen, hoopt, streven, streeft, streven ernaar,
    schatting, geschat, geschatte, gepland, voorzien, zal terug, zal weer, zullen weer,
    zullen terug, duurt nog, zal nog duren, nog tot, tot ongeveer, rond
  `,
  noEta: `nog geen zicht op, geen idee wanneer, valt nog niet te zeggen, is nog niet te zeggen, niet te voorspellen, nog geen indicatie, kunnen nog geen, kan nog geen, nog geen einde, geen einde in zicht, duur is onbekend, kunnen we nog niet zeggen, is nog niet duidelijk, is nog onduidelijk, 
    nog geen hersteltijd, nog geen tijd, geen hersteltijd bekend, geen eindtijd, geen prognose,
    kan nog niets zeggen, geen verwachting, kunnen nog niet zeggen, kan nog niet zeggen,
    kunnen niet zeggen wanneer, kan niet zeggen wanneer, geen tijdstip, geen uur, geen timing,
    geen tijd geven, nog geen zicht, geen zicht op, geen inschatting, geen schatting,
    nog niet bekend wanneer, onbekend wanneer, niet duidelijk wanneer, nog onduidelijk wanneer,
    onduidelijk hoe lang, te vroeg om, te vroeg, weten niet wanneer, geen oplostijd,
    kan geen tijd, kunnen geen tijd, geen hersteltijd, hersteltijd is onbekend,
    hersteltijd nog niet bekend
  `,
  partial: `stilaan, werkt opnieuw voor, heeft weer, hebben weer, komt langzaam, komen langzaam, elders wordt, opnieuw voor de meeste, weer voor de meeste, deel van de klanten, 
    twee derde, de helft, een derde, driekwart, negen op de tien, de rest volgt, bijna alle,
    geleidelijk, geleidelijk aan, stapsgewijs, stap voor stap, beetje bij beetje, gedeeltelijk,
    deels, ten dele, de meeste klanten, het merendeel, een groot deel, grotendeels, al hersteld,
    reeds hersteld, stilaan, langzaamaan, gaandeweg, de ene na de andere, verbetert,
    verbetering, wordt momenteel hersteld, procent van de, een deel van de klanten
  `,
  follow: `volgt, volgen, komt later, komen later`,
  residual: `
    nog niet, nog steeds, nog altijd, nog enkele, nog hinder, nog last, nog getroffen,
    nog zonder, resterende, overige klanten, blijven, blijft
  `,
  compensation: `gratis*, abonnementsgeld, abonnementskosten, geld terug, bedrag terug, een bedrag, tegoedbon, bon, bonnen, filmticket, filmtickets, bioscoopticket, bioscooptickets, gb cadeau, krijgen # gb, krijgt # gb, schenkt, schenken, deelt uit, als compensatie, als goedmaker, goedmaker, bedankje, extraatje, maandbedrag, abonnement terug, kosteloos, ter compensatie, 
    waardebon, waardebonnen, cadeaubon, goedmaking, tegemoetkoming,procent korting, korting, gratis maand, maand gratis, 
    compensatie, compensaties, compenseren, gecompenseerd, compenseert, vergoeding,
    vergoedingen, vergoed, vergoeden, schadevergoeding, schadeloosstelling, gratis, kosteloos,
    terugbetaling, terugbetaald, terugbetalen, terug betaald, korting, kortingen,
    tegemoetkoming, geste, gebaar, commerciële geste, tegoed, creditnota, gecrediteerd,
    crediteren, krijgen een maand, cadeau, extra data, extra gb, in mindering, verrekend,
    verrekenen, restitutie
  `,
  apology: `hinder veroorzaakt, ongemak veroorzaakt, veroorzaakte hinder, veroorzaakte ongemak, hinder die hierdoor, oprechte excuses, vinden het vervelend, vervelend, excuseren ons, bieden onze excuses aan, het spijt ons, ongemakken, 
    excuses, excuseren, verontschuldigen, verontschuldigt, verontschuldigingen,
    verontschuldiging, sorry, spijt, spijt ons, betreuren, betreurt, excuus, ongemak
  `,
  silence: `
    geen meldingen meer, geen oproepen meer, geen klachten meer, geen nieuwe meldingen,
    krijgen geen, ontvangen geen, geen telefoontjes meer
  `,
  spared: `
    geen klanten getroffen, niemand getroffen, geen enkele klant, niet getroffen, niet geraakt, niet geïmpacteerd, gespaard, geen hinder, werken normaal,
    werkt normaal, bleven werken, bleef werken, geen last, behield de dienst,
    behielden de dienst, behield toegang, behielden toegang, kon blijven kijken,
    konden blijven kijken, konden blijven bellen, niets van gemerkt, hadden wel toegang,
    ondervinden geen
  `,
  technical: `
    datacenter, data center, datacentrum, rekencentrum, server, servers, router, routers,
    backbone, kabel, kabels, kabelbreuk, stroompanne, stroomstoring, stroomuitval,
    stroomonderbreking, stroomvoorziening, platform, apparatuur, technisch lokaal, kernnetwerk,
    software, technisch incident
  `,
  witness: `mij werd, ons werd, werd mij, werd ons, werd me, 
    zei me, zeiden me, zei mij, vertelde me, vertelde mij, vertelden me, kreeg te horen,
    kreeg ik te horen, kregen te horen, aan de telefoon zeiden, aan de telefoon zei,
    werd me gezegd, werd mij gezegd, werd ons gezegd, men zei me, volgens de technieker,
    volgens de monteur, volgens de helpdesk, de helpdesk zegt, de helpdesk zei,
    de monteur zei, de technieker zei, beloofde me, beloofden me, ze zeggen me, de dame zei
  `,
  thirdParty: `
    burgemeester, gemeente meldt, de gemeente, minister, ministerie, bipt, acm,
    agentschap telecom, rdi, politie, brandweer, fluvius, netbeheerder, stedin, liander,
    enexis, aannemer, volgens allestoringen, allestoringen, downdetector, test aankoop,
    consumentenbond, volgens de krant, omroep, gouverneur, provincie meldt
  `,
  voice: `
    woordvoerder, woordvoerster, wij, we, onze, ons, persdienst, laat weten, liet weten,
    meldt, deelt mee, aldus, zegt, verklaart, persbericht
  `,
};
