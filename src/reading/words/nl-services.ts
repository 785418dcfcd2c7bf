import type { ServiceWords } from "./words.ts";

export const NL_SERVICES: ServiceWords = {
  services: {
    internet: `inet, Netflix, YouTube, glasvezel van, # mbit, # mb, # mbps, 
      # mbps, # mbit, # kbps, geen enkele website, geen enkele site, synchronisatie,
      geen synchronisatie, internet, internetverbinding, internetverbindingen, het internet,
      wifi, wi-fi, wify, wifisignaal, wifi-signaal, modem, modems, router, routers, glasvezel,
      glasvezelverbinding, glasvezelaansluiting, glas, fiber, fibre, adsl, vdsl, dsl,
        breedband, internetten, surfen, online gaan, thuisnetwerk,
      internetlijn, internetaansluiting, vast internet, mbps, mbit, mbit/s, downloadsnelheid,
      uploadsnelheid, snelheid, ping, kabelinternet, websites laden, connectie, ethernet,
      netverbinding, wifipunt, internetsnelheid, download, upload, streamen, glasvezelkabel,
      kabelmodem, box, connectbox, internetstoring, wifi-verbinding, wifiverbinding,
      internetproblemen
    `,
    tv: `sommige zenders, een deel van de zenders, enkele zenders, 
      tv, televisie, televisies, tv's, digitale tv, digitale televisie, televisiesignaal,
      tv-signaal, tvsignaal, decoder, decoders, digibox, digicorder, mediabox, tv-box, tv box,
      tv-kastje, tv-ontvanger, zenders, tv-zenders, zender, tv-beeld, itv, beeld,
      televisiebeeld, tv kijken, televisie kijken, kabel-tv, kabeltelevisie, settopbox, teevee,
      tivi, tv-storing, tvstoring, telly
    `,
    mail: `
      mail, mails, e-mail, e-mails, email, emails, mailbox, mailboxen, mailserver, mailservers,
      webmail, e-mailadres, mailadres, e-mailserver, mailen, mailtjes, inbox, postvak, imap,
      smtp, mailverkeer, e-mailverkeer, mailaccount, mailaccounts, mailprogramma
    `,
    fixed: `
      vaste telefoon, vaste lijn, vaste telefoonlijn, vaste telefonie, huistelefoon, vast,
      vaste lijnen, telefoonlijn, telefoonlijnen, telefonie, voip, kiestoon, beltoon,
      vaste nummer, vast nummer, vaste nummers, thuistelefoon, vaste telefoons, vaste toestel,
      telefooncentrale, vast bellen, bellen via vast, telefoonaansluiting
    `,
    mobile: `enkel 2G, enkel 3G, enkel Edge, enkel E, alleen 2G, alleen 3G, alleen Edge, alleen E, alleen nog 2G, alleen nog 3G, alleen nog Edge, alleen nog E, enkel nog 2G, enkel nog 3G, enkel nog Edge, enkel nog E, slechts 2G, slechts 3G, slechts Edge, slechts E, maar 2G, maar 3G, maar Edge, nul streepjes, 0 streepjes, geen streepjes, geen streepje, geen enkel streepje, nul streep, 
      mobiel, mobiele, mobieltje, mobieltjes, mobiel bereik, gsm, gsm's, gsm-bereik, gsm bereik,
      gsm-netwerk, mobiele telefoon, mobiele telefoons, mobiel netwerk, mobiele netwerk,
      mobiele data, mobiel internet, mobiele verbinding, mobiele internet, bereik, ontvangst,
      smartphone, smartphones, sms, sms'en, sms'jes, smsjes, 4g, 5g, 3g, 4 g, 5 g, lte,
      simkaart, sim-kaart, sim kaart, data, alleen noodoproepen, enkel noodoproepen,
      noodoproepen alleen, streepjes, streepje, voicemail, zendmast, gsm-mast, mast,
      mobiel bellen, mobiel bellen en, mobiele telefonie, geen netwerk, geen service,
      geen netwerk meer, nog steeds geen netwerk, geen enkel netwerk, netwerk op mijn telefoon,
      volte
    `,
    payment: `
      bankkaarten, betaalkaarten, kaarten, kaartbetaling, betaalterminal, betaalterminals,
      pinautomaat, pinautomaten, pinapparaat, pinapparaten, pinapparatuur, pin, pinnen,
      pinbetaling, pinbetalingen, pinverkeer, pinstoring, bancontact, bancontact-terminal,
      betalen met kaart, betalen met de kaart, kaartbetalingen, betaalautomaat, betaalautomaten,
      kassa, kassa's, kaartlezer, kaartlezers, betaalkaart, elektronisch betalen,
      contactloos betalen, betaalapparaat, betaaltoestel, payconiq, kaart betalen, bankkaart,
      betalingen, betalingsverkeer, betaalsysteem, kassasysteem, terminal, terminals,
      elektronische betalingen, ideal, pinterminal, kaartterminal, betaalverkeer
    `,
    customer_service: `mijn account, online account, klantaccount, 
      klantendienst, klantenservice, helpdesk, help desk, hotline, callcenter, call center,
      support, supportlijn, klantenhulp, technische dienst, technische helpdesk, webcare,
      klachtendienst, servicelijn, hulplijn, chat, chatbot, hun site, hun website, hun app,
      hun nummer, hun hulplijn, hun telefoonlijn, hun klantendienst, storingsnummer,
      storingslijn, storingsdienst, infolijn, gratis nummer, service desk, servicedesk,
      klantenzone, medewerker, medewerkers, hun chat, storingspagina
    `,
    emergency: `
      noodnummer, noodnummers, het noodnummer, alarmnummer, alarmnummers, hulpdiensten,
      nooddiensten, noodoproep, noodoproepen, 112, noodcentrale, alarmcentrale, alarmlijn,
      spoeddiensten, brandweer, ambulance, de 112, noodlijn, noodlijnen, huisartsenpost
    `,
  },
  telephone: `telefoon, telefoons, telefoneren`,
  calls: `oproep, inkomende oproepen, telefoontje, 
    bellen, gebeld, bel, belt, oproepen, gebeld worden, telefoongesprekken, gesprekken,
    opbellen, telefoontjes, uitbellen, bereikbaar
  `,
  connection: `verbinding, verbindingen`,
  signal: `netwerk, het netwerk, signaal, geen signaal, zonder signaal`,
  ownChannel: `
    site, website, app, apps, webpagina, portaal, portal, pagina, homepage, nummer, platform
  `,
};
