import type { ServiceWords } from "./words.ts";

export const FR_SERVICES: ServiceWords = {
  services: {
    internet: `fini internet, Netflix, YouTube, débit, pu dinternet, internet fixe, connexion fixe, 
      # méga, # mégas, # mbps, # kbps, aucun site, aucune page, synchro, aucune synchro,
      pas de synchro, plus de synchro, synchronisation, net, le net, web, le web, sur le web,
      internet, l'internet, wifi, wi-fi, wiffi, box internet, box, box adsl, box fibre, la box,
      modem, modems, routeur, fibre, la fibre, fibre optique, ftth, adsl, vdsl, 
        connexion internet, réseau internet, réseau wifi, réseau fibre,
      réseau fixe internet, débit, débits, ping, mbps, mb/s, mbits, mbit/s, méga, mégas, surfer,
      naviguer sur internet, aller sur internet, ligne internet, ligne fibre, ligne adsl,
      accès internet, accès au net, du net, le haut débit, ethernet, streaming,
      connecter à internet, répéteur, répéteurs, téléchargement, upload, download
    `,
    tv: `fini la tv, fini la télé, finie la télé, une partie des chaînes, certaines chaînes, plusieurs chaînes, quelques chaînes, une chaîne sur deux, chaîne, aucune chaîne, plus aucune chaîne, 
      tv, télé, télés, télévision, la téloche, téloche, télévisions, décodeur, décodeurs,
      décodeur tv, box tv, chaînes, les chaînes, chaînes tv, replay, tv box, boîtier tv,
      bouquet tv, bouquets tv, télé numérique, tv numérique, service tv, téléviseur,
      téléviseurs, image tv, programmes tv, iptv, tvs
    `,
    mail: `
      mail, mails, e-mail, e-mails, email, emails, courriel, courriels, messagerie, messageries,
      la messagerie, webmail, boîte mail, boîtes mail, boîtes mails, boîte mails, boîte e-mail,
      boîte aux lettres électronique, adresse mail, adresses mail, adresse e-mail,
      messagerie électronique, mél, méls, smtp, imap, boîte de réception,
      boîtes professionnelles, serveur mail, serveurs mail, envoyer de mails, recevoir de mails
    `,
    fixed: `fini le téléphone, 
      fixe, le fixe, téléphone fixe, téléphones fixes, ligne fixe, lignes fixes,
      téléphonie fixe, ligne téléphonique, lignes téléphoniques, tonalité, la tonalité, voip,
      téléphonie, téléphone de la maison, numéro fixe, ligne de téléphone, lignes de téléphone,
      fixes, standard téléphonique, notre standard
    `,
    mobile: `seule la 2G, seule la 3G, seule la Edge, seule la E, seulement la 2G, seulement la 3G, seulement la Edge, seulement la E, que la 2G, que la 3G, que la Edge, plus que la 2G, plus que la 3G, plus que la Edge, plus que la E, plus qu'en 2G, plus qu'en 3G, plus qu'en Edge, plus qu'en E, uniquement la 2G, uniquement la 3G, uniquement la Edge, uniquement la E, bloqué en 2G, bloqué en 3G, bloqué en Edge, bloqué en E, bloquée en 2G, bloquée en 3G, bloquée en Edge, bloquée en E, zéro barre, zéro barres, 0 barre, aucune barre, pas une barre, plus une barre, plus aucune barre, 
      toujours pas de réseau, toujours aucun réseau, pas du tout de réseau, ni réseau, mobile,
      mobiles, réseau mobile, réseau gsm, gsm, portable, portables, téléphone portable,
      téléphones portables, téléphone mobile, smartphone, smartphones, 4g, 5g, 3g, 4 g, 5 g,
      lte, sms, texto, textos, données mobiles, data mobile, data, la data, internet mobile,
      téléphonie mobile, ligne mobile, lignes mobiles, forfait mobile, barre de réseau,
      barres de réseau, barre réseau, une barre, barres, antenne, antennes, antenne relais,
      antenne-relais, du réseau sur mon téléphone, réseau cellulaire,
      appels d'urgence uniquement, appels d'urgences uniquement, appel d'urgence uniquement,
      hors réseau, carte sim, messagerie vocale, répondeur, natel, couverture réseau, mms,
      réseau téléphonique mobile, réseau 4g, réseau 5g, plus de réseau, pas de réseau,
      aucun réseau, plus aucun réseau, sans réseau, zéro réseau, 0 réseau,
      plus du tout de réseau, capte, captent, capter, capte plus, capte pas, captons, captez,
      captait
    `,
    payment: `
      bancontacts, terminal de paiement, terminaux de paiement, terminal bancaire, terminaux bancaires,
      terminal de carte, tpe, bancontact, carte bleue, cartes bleues, carte bancaire,
      cartes bancaires, paiement par carte, paiements par carte, paiement cb, paiements cb,
      payer par carte, paiement électronique, paiements électroniques, paiement carte, cb,
      lecteur de carte, lecteur de cartes, lecteurs de carte, terminal cb, machine à carte,
      appareil à carte, appareil bancontact, terminal bancontact, payconiq, sumup, terminaux,
      sans contact, encaisser, encaisser par carte, caisse, caisses, paiement sans contact,
      machine à cartes, paiements, paiement, appareil de paiement, appareils de paiement, twint,
      boîtier cb
    `,
    customer_service: `espace client, mon espace client, espace abonné, compte en ligne, 
      service client, service clients, service clientèle, services clients, hotline, hot line,
      hotlines, sav, helpdesk, help desk, service technique, assistance, l'assistance,
      l'assistance technique, support technique, le support, support client, espace client,
      centre d'appel, centre d'appels, call center, call centre, call-center, conseiller,
      conseillers, conseillère, un opérateur humain, le chat, chatbot, tchat,
      service après-vente, leur site, leur site internet, leur site web, leur application,
      leur appli, leur app, leur numéro, leur ligne, leur standard,
      leur plateforme téléphonique, numéro d'assistance, numéro d'aide, plateforme téléphonique,
      ligne d'assistance, numéro gratuit, numéro vert, numéro du service client, le 0800,
      site de l'opérateur, appli de l'opérateur, application de l'opérateur, suivi conso,
      service commercial
    `,
    emergency: `
      numéro d'urgence, numéros d'urgence, services d'urgence, service d'urgence,
      appels d'urgence, appel d'urgence, appeler les secours, joindre les secours,
      contacter les secours, le 112, au 112, 112, les urgences, le samu, samu, le 15, le 17,
      le 18, le 117, le 118, le 144, pompiers, les pompiers, numéros de secours, appeler le 15,
      appeler le 18, appeler le 17
    `,
  },
  telephone: `téléphone, téléphones, tel, tél, la ligne de téléphone`,
  calls: `
    appel, appels, appeler, appelle, appelé, téléphoner, téléphonés, être joint, être appelé,
    passer d'appel, passer un appel, passer des appels, recevoir d'appel, recevoir d'appels,
    émettre d'appel, coups de fil, coup de fil, appels entrants, appels sortants
  `,
  connection: `connexion, connexions, connection`,
  signal: `signal, pas de signal, plus de signal, aucun signal, sans signal, absence de signal`,
  ownChannel: `
    site, site internet, site web, sites, appli, app, application, applications, applis,
    page d'accueil, portail, page d'application, pages d'application, page d'aide, standard,
    le numéro, compte client
  `,
};
