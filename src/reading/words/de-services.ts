import type { ServiceWords } from "./words.ts";

export const DE_SERVICES: ServiceWords = {
  services: {
    internet: `Geschwindigkeit, Tempo, Netflix, YouTube, nur # mbit, # mbit, # mbits, # mb, inet, i-net, netz daheim, 
      # Mbit, # Mbps, # kbit, # kbps, keine Webseite, keine Webseiten, keine Seite,
      Synchronisation, keine Synchronisation, kein Sync, Internet, Internetverbindung,
      Internetverbindungen, Internetanschluss, Internetzugang, Internetausfall, Internetstörung,
      WLAN, W-LAN, Wifi, Wi-Fi, DSL, VDSL, ADSL, Glasfaser, Glasfaseranschluss,
      Glasfaserleitung, Fiber, Router, Modem, FritzBox, Fritz-Box, Fritz Box, Box, Speedport,
       Breitband, surfen, ins Netz, Festnetz-Internet, Kabelinternet, Kabel-Internet,
      Mbit, Mbps, Mbit/s, MBit, Bandbreite, Ping, Download, Upload, Datenrate, Downloads,
      DSL-Leitung, Internetleitung, Datenleitung, Kabelmodem, Internet-Box, Internetbox,
      online gehen, Homeoffice-Verbindung, LAN, Seiten laden, Webseiten laden, Streaming,
      streamen, Internetgeschwindigkeit, DSL-Störung, DSL-Anschluss, Glasfasermodem,
      wlan-verbindung, Hausanschluss
    `,
    tv: `einige Sender, manche Sender, ein Teil der Sender, 
      TV, Fernsehen, Fernseher, Fernsehempfang, Fernsehsignal, TV-Signal, TV-Empfang, Receiver,
      TV-Box, TV Box, Kabelfernsehen, Kabel-TV, Sender, Fernsehsender, Programme, Programm,
      IPTV, Festplattenrecorder, Settop-Box, Set-Top-Box, TV-Bild, Fernsehbild, Bild, Glotze,
      TV-Sender, Fernsehprogramme, Mediareceiver, Media Receiver, Kabelanschluss TV, Replay,
      Livestream TV, Sendersuche
    `,
    mail: `
      Mail, Mails, E-Mail, E-Mails, Email, Emails, eMails, Mailserver, E-Mail-Server, Postfach,
      Postfächer, E-Mail-Postfach, Mailbox-Server, Mailkonto, E-Mail-Konto, Webmail, Webmailer,
      E-Mail-Adresse, Mailadresse, IMAP, SMTP, Posteingang, Mailprogramm, Mailverkehr,
      E-Mail-Verkehr, mailen, Mailempfang, Mailversand
    `,
    fixed: `Festnetztelefone, Festnetztelefon, Festnetzapparat, 
      Festnetz, Festnetzanschluss, Festnetztelefon, Festnetznummer, Festnetztelefonie,
      Telefonanschluss, Telefonleitung, Telefonie, Haustelefon, Freizeichen, Wählton, VoIP,
      Festnetzleitung, Telefonfestnetz, Festnetzanschlüsse, Telefonanlage, Amtsleitung
    `,
    mobile: `nur noch 2G, nur noch 3G, nur noch Edge, nur noch E, nur 2G, nur 3G, nur Edge, bloß 2G, bloß 3G, bloß Edge, bloß E, lediglich 2G, lediglich 3G, lediglich Edge, lediglich E, nume 2G, nume 3G, nume Edge, nume E, nur no 2G, nur no 3G, nur no Edge, nur no E, null Balken, 0 Balken, keine Balken, keinen Balken, kein Balken, kein einziger Balken, keinen einzigen Balken, Balken, 
      Netz tot, Netz ist tot, Netz ist weg, Netz down, Netz ausgefallen, Netz ist ausgefallen,
      noch immer kein Netz, immer noch kein Netz, gar kein Netz, überhaupt kein Netz,
      wieder kein Netz, wieder Netz, Handy, Handys, Handynetz, Handyempfang, Mobilfunk,
      Mobilfunknetz, Mobilnetz, mobiles Netz, mobile Daten, mobiles Internet, Mobiltelefon,
      Mobiltelefone, Mobil, mobil, Empfang, LTE, 4G, 5G, 3G, 4 G, 5 G, SMS, Smartphone,
      Smartphones, SIM-Karte, SIM Karte, Simkarte, SIM, Natel, nur Notrufe, nur noch Notrufe,
      Balken, Funkmast, Sendemast, Funkloch, Mobilfunkmast, Mobilbox, Handyvertrag, kein Netz,
      keinen Netz, kein Netz mehr, null Netz, ohne Netz, Netz weg, Netzempfang, Netzabdeckung,
      Datenvolumen, Mobildaten, Edge, VoLTE, Antenne, Mobilempfang, Handy-Netz, Handy-Empfang,
      Mobile, Netz auf dem Handy
    `,
    payment: `EC-Karte, EC-Karten, EC Karte, EC-Zahlung, EC-Kartenzahlung, Karte zahlen, mit Karte zahlen, Girokarte, Girocard, Bezahlterminal, Bezahlgerät, Kartengerät, Kartenlesegerät, Kartenzahlungen, Kassensystem, Zahlterminal, Twint, Postcard, 
      Karten, Bankkarten, Bankkarte, EC-Cash, EC-Terminal, EC-Gerät, EC-Geräte, EC-Karte,
      EC-Karten, EC-Kartenzahlung, Kartenzahlung, Kartenzahlungen, Kartenterminal,
      Kartenterminals, Kartenleser, Kartenlesegerät, Kartenlesegeräte, Kartengerät,
      Kartengeräte, Zahlungsterminal, Zahlterminal, Bezahlterminal, Bezahlterminals, Terminal,
      Terminals, Girocard, mit Karte zahlen, mit Karte bezahlen, bargeldlos,
      bargeldlose Zahlung, bargeldlos zahlen, Kasse, Kassen, Kassensystem, kontaktlos,
      Kreditkarte, Kreditkarten, Twint, Kreditkartenterminal, EC, EC-Zahlung, Karte zahlen,
      Karte bezahlen, Kartenzahlgerät, Bezahlgerät, Zahlgerät, Zahlungsgerät, POS-Terminal,
      Bezahlsystem, Bancontact, SumUp, Zahlungen
    `,
    customer_service: `Kundenkonto, Kundencenter, Online-Konto, 
      Kundendienst, Kundenservice, Kundenhotline, Hotline, Hotlines, Servicehotline,
      Service-Hotline, Störungshotline, Störungsstelle, Störungsnummer, Störungsannahme,
      Support, Kundencenter, Kundenportal, Kundenbetreuung, Callcenter, Call-Center, Helpdesk,
      Servicenummer, Service-Nummer, Technikhotline, technischer Support, Chat, Chatbot,
      Kundenbereich, deren Seite, deren Website, deren Webseite, deren App, deren Homepage,
      ihre Webseite, ihre Website, ihre App, Servicecenter, Mitarbeiter, Berater, Kundenkonto,
      technische Hotline, Hilfehotline, Serviceline, Helpline, Service-Line, Warteschleife,
      Kundenchat, Störungsmelder, Störungshotlines
    `,
    emergency: `
      Notruf, Notrufe, Notrufnummer, Notrufnummern, Notrufnummer 112, 112, 110, die 112,
      die 110, Rettungsdienst, Rettung, Feuerwehr, Notrufsystem, Notfallnummer, Notfallnummern,
      Leitstelle, Notarzt, 144, 117, 118, Notrufdienste, Notdienst, Rettungsleitstelle,
      Notrufleitung
    `,
  },
  telephone: `Telefon, Telefone, Tel, Telefonnetz`,
  calls: `
    telefonieren, anrufen, Anruf, Anrufe, Anrufen, Telefonate, Gespräche, Telefongespräche,
    angerufen werden, rausrufen, raustelefonieren, erreichbar, telefoniert
  `,
  connection: `Verbindung, Verbindungen`,
  signal: `Netz, das Netz, Signal, kein Signal, ohne Signal, kein Signal mehr`,
  ownChannel: `
    Seite, Website, Webseite, Webseiten, Homepage, App, Apps, Portal, Internetseite,
    Internetauftritt, Nummer, Störungsseite
  `,
};
