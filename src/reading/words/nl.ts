import { NL_SERVICES } from "./nl-services.ts";
import type { Words } from "./words.ts";

export const NL: Words = {
  lang: "nl",
  ...NL_SERVICES,
  tags: {
    not: `
      niet, nooit, nergens, noch, nog niet, nog steeds niet, niet meer, ook niet, helemaal niet,
      nie, nog altijd niet, ni, evenmin, allang niet, al niet
    `,
    no: `
      geen, zonder, nul, 0, nog geen, nog steeds geen, nog altijd geen, geen enkele, geen enkel,
      ook geen, helemaal geen, weer geen, opnieuw geen, alweer geen, al geen, steeds geen, géén,
      gene, gn, amper nog, geeneens
    `,
    nothing: `niets, niks, nada, noppes, nix`,
    works: `
      werkt, werken, werkend, doet het, doen het, het doet, gaat goed, loopt goed, is ok, ok,
      oké, oke, in orde, prima, perfect, vlot, vlekkeloos, functioneert, functioneren, is goed,
      zijn goed, geen probleem, geen problemen, geen enkel probleem, nergens last van,
      geen last, geen last van, niets aan de hand, niks aan de hand, geen storing,
      geen storingen, draait, draaien, bereikbaar, beschikbaar, online, operationeel,
      gewoon goed, doet het gewoon, werkt gewoon, normaal, stabiel, niet getroffen,
      niet geraakt, toegankelijk, heb bereik, loopt, werkte altijd, bleef werken, bleven werken,
      blijft werken, doorwerken, niet last van
    `,
    able: `openen, synchroniseert, doorkomen, komt door, komen door, 
      kan, kunnen, kunt, lukt, lukken, krijg, krijgen, krijgt, laadt, laden, opent, verbindt,
      kom, komt, komen, komt binnen, komen binnen, gaat, gaan, raak, raken, geraak, geraken,
      start, starten, heb, hebben, heeft, is er, mogelijk, ontvang, ontvangen, ontvangt,
      versturen, verzenden, verbinden, antwoordt, reageert, reageren, toegang
    `,
    worked: `
      werkte, werkten, deed het, deden het, functioneerde, functioneerden, gewerkt, liep,
      liepen, had, hadden, kon, konden, lukte, ging, gingen, kreeg, kregen, kwam, kwamen
    `,
    yes: `wel, wél`,
    restored: `
      doet _ het weer, doen _ het weer, doet _ het terug, doet het eindelijk,
      incident is afgesloten, incident afgesloten, storing is afgesloten, storing afgesloten,
      dossier is afgesloten, afgerond, zou opgelost zijn, zou hersteld zijn, zou verholpen zijn,
      zou voorbij zijn, zouden opgelost zijn, opgelost, hersteld, herstelde, verholpen, gefikst,
      gefixt, gerepareerd, gemaakt, terug online, weer online, is terug, zijn terug, terug,
      weer terug, terug in orde, weer in orde, weer normaal, terug normaal, weer beschikbaar,
      terug beschikbaar, weer bereikbaar, terug bereikbaar, weer verbonden, terug verbonden,
      weer aan, voorbij, is voorbij, is over, storing over, achter de rug, werkt weer,
      werkt terug, werken weer, werken terug, werkt opnieuw, werken opnieuw, doet het weer,
      doet het terug, doen het weer, doen het terug, doet 't weer, doet 't terug, het weer doet,
      het weer doen, loopt weer, weer in de lucht, terug in de lucht, weer in werking,
      terug in werking, hersteld is, storing voorbij, geen storing meer, geen problemen meer,
      geen probleem meer, geen last meer, storing is weg, probleem is weg, problemen zijn weg,
      storing weg, terug van weggeweest, heropgestart, duurde, heeft geduurd, teruggekomen,
      teruggekeerd, weer opgestart, weer goed, terug goed, weer helemaal, weer alles,
      alles weer, alles terug, niet meer gestoord, weer vlot, weer op, herstel
    `,
    down: `
      zwart, blijft zwart, blijven zwart, geen enkele website, geen enkele site, uit de lucht,
      in de soep, naar de haaien, de pijp uit, op zwart, geeft geen kik, geen synchronisatie,
      viel _ uit, viel _ _ uit, viel _ weg, viel weg, viel _ _ weg, geen signaal,
      zonder signaal, geen netwerk, geen netwerk meer, nog steeds geen netwerk,
      geen enkel netwerk, geen service, alleen noodoproepen, enkel noodoproepen,
      noodoproepen alleen, er uit, er weer uit, er volledig uit, er helemaal uit,
      er compleet uit, er terug uit, er nog steeds uit, er alweer uit, er nu uit, er ook uit,
      er totaal uit, er nog altijd uit, weigert, weigeren, doet raar, doen raar, doet vreemd,
      doet lastig, plat, ligt plat, liggen plat, ligt eruit, liggen eruit, ligt uit,
      ligt er uit, liggen er uit, ligt eraf, lag eruit, lag plat, eruit, ligt op zijn gat,
      op zijn gat, op z'n gat, ligt stil, liggen stil, weg, is weg, zijn weg, weggevallen,
      valt uit, viel uit, vielen uit, uitgevallen, uitval, down, dood, kapot, stuk, defect,
      defecte, buiten dienst, buiten werking, buiten gebruik, onderbroken, afgesloten,
      verbroken, onbereikbaar, onbeschikbaar, niet bereikbaar, niet beschikbaar, onmogelijk,
      zwart beeld, zwart scherm, foutmelding, foutcode, rood lampje, rode lampje, rood licht,
      knippert rood, kwijt, ben kwijt, zijn kwijt, verloren, offline, storing totaal,
      compleet plat, niks meer, niets meer, niks werkt, niets werkt, niks doet het,
      niets doet het, nog steeds niks, nog steeds niets, nog altijd niets, helemaal niks,
      helemaal niets, geweigerd, geblokkeerd, afgesneden, verstoken van, zitten zonder,
      zit zonder, zonder gevallen, gecrasht, ligt er weer uit, ligt weer plat, ligt weer uit,
      ligt eraan, pleite, naar de knoppen, naar de vaantjes, om zeep, kapotgetrokken, lamgelegd,
      kaduuk, werkloos, in panne, panne, de mist in, geen kiestoon, geen beltoon, knippert,
      knippert oranje, oranje lampje, geen toegang
    `,
    trouble: `
      storing, storingen, probleem, problemen, panne, pannes, onderbreking, onderbrekingen,
      uitval, netwerkstoring, stroomstoring, issue, issues, gedoe, hinder, last van, ellende,
      misère, meldingen, melding, getroffen, moeilijkheden, verstoord, verstoring, verstoringen,
      haperingen met, miserie, defect, incident, fout, fouten, euvel, slechter, erger
    `,
    degraded: `
      te laat, uren te laat, veel te laat, te laat binnen, # mbps, # mbit, # mb, # kbps,
      zo goed als niets, zo goed als geen, zogoed als niets, praktisch niets, praktisch geen,
      met onderbrekingen, met haperingen, niet vooruit te branden, komt er niet doorheen,
      duurt eeuwen, duurt een eeuwigheid, valt _ uit, valt _ _ uit, valt _ _ _ uit, valt _ weg,
      valt _ _ weg, valt _ _ _ weg, vallen _ weg, vallen _ uit, breekt _ af, breekt _ _ af,
      staat stil, staat steeds stil, stilstaand, stilstaande, blijft hangen, blijven hangen,
      blijft steken, loopt achter, asynchroon, traag, trage, trager, tergend traag, supertraag,
      heel traag, vertraging, vertraagd, vertraagde, langzaam, langzame, sloom, hapert, haperen,
      haperend, haperende, haperingen, haperde, stottert, stotteren, instabiel, instabiele,
      onstabiel, onstabiele, wisselvallig, wisselend, valt steeds weg, valt weg, vallen weg,
      valt steeds uit, valt telkens uit, valt telkens weg, valt regelmatig weg,
      valt regelmatig uit, valt af en toe weg, valt af en toe uit, valt voortdurend weg,
      valt voortdurend uit, valt constant weg, valt constant uit, valt geregeld weg,
      valt geregeld uit, steeds weg, steeds uit, telkens weg, wegvalt, wegvallen, niet goed,
      niet stabiel, niet altijd, niet lekker, niet naar behoren, niet optimaal, niet goed meer,
      niet vlot, niet soepel, niet helemaal, slecht, slechte, zwak, zwakke, matig, beperkt,
      beperkte, nauwelijks, amper, bijna niet, bijna geen, bijna niets, haast geen, kraakt,
      kraken, gekraak, ruis, blokjes, pixels, pixelt, gepixeld, bevriest, bevriezen, bufferen,
      buffert, buffering, lag, lagt, laggen, ping, schokkerig, schokt, ruist, blokkeert,
      valt in en uit, aan en uit, on and off, met horten en stoten, half, halve, gedeeltelijk,
      slechts, maar #, ipv, in plaats van, wegvallende, hikt, onderbrekingen,
      korte onderbrekingen, verbreekt steeds, verbreekt telkens, een enkel streepje,
      één streepje, met vertraging, pakketverlies, overbelast, vage, slecht verstaanbaar, slak,
      slakkengang, tegen een slakkengang, vastloopt, loopt vast, lopen vast, springt,
      wegspringt, hakkelt, storend, instabiliteit, komt en gaat, gaat en komt
    `,
    unreachable: `
      zonder antwoord, laat me wachten, laat mij wachten, laten me wachten, niemand aan de lijn,
      onbereikbaar, niet bereikbaar, niet te bereiken, onbereikbare, neemt niet op,
      nemen niet op, niemand neemt op, neemt niemand op, niemand die opneemt, geen gehoor,
      bezet, bezettoon, in gesprek, wachtrij, wachttijd, wachttijden, wachtmuziek, uren wachten,
      uur wachten, minuten wachten, in de wacht, hangt op, hangen op, opgehangen,
      gooit me eruit, antwoordt niet, antwoorden niet, reageert niet, reageren niet,
      geen antwoord, geen reactie, laadt niet, laden niet, opent niet, overbelast, overbelaste,
      plat, crasht, gecrasht, niet door te komen, kom er niet door, kom niet door,
      niet doorkomen, niet bereiken, te bereiken, geen doorkomen aan, hapert, foutmelding,
      error, doorverbonden, ligt plat, ligt eruit, ligt uit, geen contact, vastgelopen
    `,
    again: `weer, opnieuw, terug, eindelijk`,
    now: `nu, intussen, inmiddels, ondertussen, eindelijk, momenteel, vandaag`,
    often: `
      elk uur, ieder uur, elk kwartier, elke minuut, iedere minuut, steeds weer, steeds opnieuw,
      telkens, om de haverklap, om de # minuten, om de paar minuten, om de vijf minuten,
      om de tien minuten, om het kwartier, om het uur, om de paar uur, elke # minuten,
      elke paar minuten, af en toe, soms, regelmatig, geregeld, vaak, voortdurend, constant,
      continu, telkens weer, meermaals, meerdere keren, meerdere keren per dag, elke avond,
      iedere avond, aldoor, de hele tijd, herhaaldelijk, bij momenten, nu en dan, zo nu en dan,
      keer op keer, blijft maar, blijft uitvallen, blijft wegvallen, steeds
    `,
    contrast: `
      maar, echter, terwijl, hoewel, daarentegen, nochtans, gelukkig, toch, ondanks, alhoewel,
      doch, al is, integendeel, ook al
    `,
    except: `behalve, uitgezonderd, op _ na, met uitzondering van`,
    only: `alleen, enkel, slechts`,
    claim: `
      zegt, zeggen, zegt dat, zeggen dat, beweert, beweren, beweert dat, beweren dat, volgens,
      meldt, melden, melden dat, meldt dat, zogezegd, zogenaamd, naar verluidt, ze zeggen,
      er wordt gezegd, wordt gezegd, men zegt, men zegt dat, men beweert, kondigt aan, beloofd,
      belooft, belooft dat, verzekert, verzekeren, bericht dat, sms dat, mail dat, liet weten,
      laat weten, laten weten, lieten weten, gezegd, gezegd dat, blijkbaar, schrijft dat,
      schrijven dat, vertelt, vertelden, vertelde, zei, zeiden, zou opgelost zijn,
      zou hersteld zijn, zou verholpen zijn, zou voorbij zijn, zouden opgelost zijn, officieel,
      verklaart, verklaarde, bevestigt, bevestigen, claimt, claimen, staat dat, aangegeven,
      geeft aan, geven aan, wordt gemeld, gemeld dat, op hun site staat, op de site staat,
      staat als, stelt dat, denkt dat
    `,
    hearsay: `
      naar verluidt, blijkbaar, schijnt, het schijnt, ik hoor dat, ik hoor, gehoord dat,
      gelezen dat, gelezen op, las dat, meldingen uit, meldingen van, meldingen, mensen melden,
      lezers melden, klanten melden, volgens facebook, op facebook, op twitter, mijn moeder,
      mijn vader, mijn ouders, mijn zus, mijn broer, mijn dochter, mijn zoon, mijn schoonouders,
      een vriend, een vriendin, verschillende mensen, meerdere mensen, veel mensen,
      veel klanten, heel wat klanten, er wordt gemeld, lijkt erop dat, het lijkt, men zegt,
      mijn oma, mijn opa, bewoners, inwoners
    `,
    future: `
      moest, moesten, wilden, zouden, mikt op, mikken op, rekent op, rekenen op, streeft naar,
      streven naar, mikt, doel is, zal, zullen, zou, wordt, worden, verwacht, verwachten,
      verwachting, hopelijk, hoop, hopen, wanneer, tegen, morgen, binnenkort, totdat,
      wachten op, wacht op, wachten, wacht, beloofd, gepland, voorzien, moet, moeten, straks,
      binnen, wil, willen, graag
    `,
    hypothetical: `
      indien, stel dat, mocht, in geval van, bij een storing, ingeval, of er, is er,
      zijn er, weet iemand, hebben jullie, vraag me af
    `,
    past: `
      was, waren, lag, lagen, had, hadden, gehad, geweest, is geweest, gisteren, eergisteren,
      vorige week, vorige maand, vorig jaar, werd, werden, toen
    `,
    backup: `
      voorheen bij, vroeger bij, zat bij, was bij, ik ga naar, we gaan naar, overstappen naar,
      stap over naar, stappen over naar, overstap naar, overgestapt van, kom van, kwam van,
      dan maar naar, straks naar, misschien naar, hotspot, mijn hotspot, via 4g, via 5g,
      via mijn gsm, via mijn mobiel, via mobiele data, via mijn telefoon, op 4g, op 5g, met 4g,
      met mijn 4g, met mobiele data, op mobiele data, op mijn mobiele data, via de hotspot,
      als backup, als back-up, back-up, backup, noodoplossing, tijdelijk via, tijdelijk op,
      gebruik nu, gebruiken nu, ik gebruik, we gebruiken, gebruik ik, gebruiken we,
      werken we met, werk ik met, behelp, behelpen, behelp me, behelpen ons, reserve,
      reservelijn, via, dankzij, overgeschakeld op, overgeschakeld naar, uitgeweken naar,
      tethering, wifi van de buren, 4g-modem, via mijn smartphone, typ dit, typ ik, schrijf dit,
      stuur dit, stuur ik, dongel, dongle, simkaart van
    `,
    owner: `
      eigendom van, eigenaar van, lijn van, lijnen van, netwerk van, op het netwerk van,
      op netwerk van, via het netwerk van, kabel van, kabels van, glasvezel van, aangelegd door,
      gelegd door, werken van, werkzaamheden van, technieker van, techniekers van, monteur van,
      monteurs van, infrastructuur van, infrastructuur, onderaannemer, onderaannemer van,
      aannemer, beheerder, huurt, gehuurd van, huren
    `,
    elsewhere: `
      buren, buurman, buurvrouw, de buren, collega, collega's, mijn collega, mijn vrouw,
      mijn man, mijn vriend, mijn vriendin, op het werk, op kantoor, andere providers,
      andere operatoren, de rest, mensen met, mensen bij, mijn zus, mijn broer, mijn moeder,
      mijn vader, mijn ouders, mijn dochter, mijn zoon, wie bij, klanten van, overbuur,
      overburen
    `,
    same: `
      hier in _ ook, hier in _ _ ook, bij ons in _ ook, in _ ook, ook in, zelfde in, idem in,
      idem, hetzelfde, zelfde, zelfde probleem, zelfde hier, hier ook, ook hier, bij mij ook,
      bij ons ook, ook bij mij, ook bij ons, ik ook, wij ook, eveneens, hier eveneens,
      zelfde verhaal, hier precies hetzelfde
    `,
    still: `nog steeds, nog altijd, steeds hetzelfde`,
    opposite: `
      klopt niet, niet waar, niets van waar, niks van, niks van te merken, niets van te merken,
      merk er niets van, merk er niks van, integendeel, leugen, leugens, liegen, onzin,
      geloof er niks van, geloof er niets van, geloof het niet, nee hoor, niet dus,
      bij mij niet, bij ons niet, hier niet, hier nog niet, hier nog steeds niet,
      bij ons nog niet, bij mij nog niet, niet bij mij, niet bij ons, niks veranderd,
      niets veranderd, geen verbetering, nog altijd hetzelfde, nog steeds hetzelfde
    `,
    all: `alles, alle, allemaal, de rest, het hele pakket, beide, allebei`,
    self: `ik, mijn, mij, me, wij, we, ons, onze, bij mij, bij ons, m'n, k`,
    others: `hoe lang, hoelang, 
      iemand anders, nog iemand, anderen, nog mensen, meer mensen, ook last, ook storing,
      ook problemen, iemand nog, andere mensen, ben ik de enige, de enige, jullie ook,
      ook zonder, wat is er aan de hand, wat scheelt er, waarom, hoe komt het, ook geen, ook
    `,
    noise: `
      voor werken, voor de werken, wegens de werken, geplande onderbreking,
      aangekondigde onderbreking, geplande onderbrekingen, gepland onderhoud, onderhoudswerken,
      geplande werken, onderhoud, zwart op wit, zwarte lijst, zwarte, weten van niets,
      weet van niets, weten niets, weten niks, weten nergens van, kunnen niets doen,
      kan niets doen, loopt af, lopen af, videobellen, videogesprek, videogesprekken,
      jullie werk, goed werk, mooi werk, het werk, van het werk, ziet er uit, zien er uit,
      ziet eruit, zien eruit, zag er uit, vanaf mijn gsm, vanaf mijn mobiel,
      vanaf mijn telefoon, van mijn gsm, van mijn telefoon, vanaf de vaste lijn, met mijn gsm,
      vanaf mijn vaste lijn, per mail, per e-mail, via mail, via e-mail, via de mail,
      een mail van, een mail gekregen, mail gekregen, mail ontvangen, een mail gestuurd,
      gemaild, per sms, via sms, een sms van, een sms gekregen, sms gekregen, sms ontvangen,
      via internet, op internet gelezen, op het internet gelezen, telefoonnummer,
      telefoonnummers, telefonisch, per telefoon, aan de telefoon, aan de lijn, via de telefoon,
      gsm-nummer, weet niet, weten niet, weet het niet, geen idee, geen nieuws, geen info,
      geen informatie, geen uitleg, geen communicatie, geen oplossing, niet normaal, niet blij,
      niet tevreden, niet leuk, niet fijn, niet ernstig, niet grappig, niet te doen,
      niet te geloven, niet de eerste keer, niet alleen, niet voor het eerst, laptop,
      vaste prijs, vaste klant, vast wel, vastgesteld, vast en zeker, sta vast, zit vast,
      vandaar uit, vanuit, heb gebeld, gebeld naar, gebeld met, heb al gebeld, ik bel, bel ik,
      gebeld, al gebeld, terugbellen, teruggebeld, belt terug, terugbetaling, terugbetaald,
      terug betaald, terugbetalen, geld terug, maandelijkse factuur, factuur, rekening,
      maar liefst, over het, over de, over een, over dit, uit de buurt, uit voorzorg, uit te,
      uit eten, voor de zekerheid, modem herstart, modem opnieuw opgestart, modem gereset,
      modem resetten, modem herstarten, router herstart, router gereset, router herstarten,
      herstart, herstarten, opnieuw opgestart, heropstarten, opnieuw opstarten,
      aan en uit gezet, uit en aan gezet, uit en aan, uitgezet, geen zin, weg bij, onderweg,
      op weg, weg naar, nieuwe modem, andere modem, zo snel mogelijk, beeldscherm,
      geen technieker, geen monteur, nergens voor nodig, liggen wakker, stekker uit, in huis,
      van thuis uit, thuiswerken, werken thuis, thuis werken, telewerken, werken van thuis,
      werk, werken aan, aan het werken, aan het werk, wegens werken, door werken, wegenwerken,
      werken in de straat, we werken, wij werken, ik werk, kan werken, kunnen werken,
      moet werken, uit werken, om te werken, nu al, terug te vinden, over naar
    `,
  },
};
