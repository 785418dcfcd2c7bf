import type { StatementWords } from "./statement-words.ts";

export const FR_STATEMENTS: StatementWords = {
  acknowledge: `
    au courant, conscient, conscients, avons connaissance, nos équipes travaillent,
    nos équipes sont mobilisées, nos techniciens sont, nos techniciens travaillent,
    nos techniciens, nos équipes, nos ingénieurs, mobilisé, mobilisés, mobilisées,
    à pied d'œuvre, sur place, met tout en œuvre, mettons tout en œuvre, mettons tout,
    tout mettre en œuvre, rencontrons, rencontre actuellement, rencontre des,
    incident en cours, incident est en cours, panne est en cours, en cours d'analyse,
    en cours d'investigation, enquête, enquêtons, investigations, analysons,
    analyse la situation, surveillons, suivons la situation, confirme une panne,
    confirmons une panne, confirme qu'il y a, confirme l'incident, confirmons, reconnaît,
    avons identifié, identifié le problème, avons détecté, merci de votre patience,
    remercions pour votre patience, votre patience, invitons nos clients, beaucoup d'appels,
    comprend, comprenons, peut comprendre, ne peut pas intervenir, travaillons, travaille,
    travaillent, sommes en train, dérangement est en cours, perturbations sont en cours,
    constatons, prenons la situation, priorité
  `,
  scope: `
    privé de, privé d', privée de, privée d', privés d', privées de, privées d', est privé,
    encore impactés, encore touchés, encore concernés, encore sans, toujours impactés,
    toujours touchés, toujours sans, touche, touchent, touché, touchés, touchée, touchées,
    impacté, impactés, impactée, impactées, impacte, impactent, concerne, concernent,
    concerné, concernés, concernée, concernées, affecté, affectés, affecte, affectent,
    ampleur, l'ampleur, étendue, minorité, majorité, principalement, essentiellement,
    limité à, limitée à, limitée, localisé, localisée, localisées, localisés, dans la région,
    dans les régions, plusieurs communes, plusieurs régions, tout le pays,
    l'ensemble du territoire, partout, uniquement, seuls, seules, quelques, secteur, zone,
    zones, minorer l'impact, impact, privés de, sans service, sans internet, sans connexion,
    sans télévision, sans téléphone, n'ont plus accès, n'ont plus
  `,
  customers: `
    client, clients, clientes, abonné, abonnés, foyers, ménages, utilisateurs, usagers,
    personnes, lignes, entreprises, particuliers, logements, habitants, antennes,
    raccordements, sites
  `,
  few: `
    un nombre réduit, nombre réduit, un nombre limité, nombre limité, un petit nombre,
    petit nombre, une minorité, quelques clients, quelques centaines, quelques milliers,
    quelques dizaines, plusieurs milliers, plusieurs centaines, plusieurs dizaines,
    des milliers, des centaines, des dizaines de milliers, une poignée, une partie,
    une petite partie, la majorité, la plupart, la quasi-totalité, un grand nombre,
    une centaine, une dizaine, une vingtaine, un millier, moins d'un pour cent, très peu
  `,
  cause: `
    explique la, explique cette, expliquent la, sectionnée, sectionnés, sectionnées, arrachée,
    arrachés, endommagés, endommagées, volé, volés, vol de cuivre,
    malveillance, acte de malveillance, acte malveillant, vol, chute d'un arbre, tempête, orage,
    orages, gel, travaux de terrassement, bogue, bug informatique, panne matérielle,
    équipement défectueux, a coupé, ont coupé, à l'origine, cause de la panne,
    cause du problème, cause exacte, la cause, causes, l'origine de la panne,
    l'origine du problème, l'origine, s'explique par, expliquée par, est due, est dû, était due,
    serait due, serait dû, provenait, provient, proviennent,
    vient d'un, vient d'une, vient du, vient de la, vient des, viennent d'un, viennent d'une,
    viennent du, viennent de la, viennent des, venait d'un, venait d'une, venait du, est la conséquence, sont la conséquence,
    conséquence de, conséquence d'un, conséquence d'une, provoqué, provoquée, provoquées,
    causé, causée, causées, comprendre pourquoi, pourquoi, en cause, responsable de,
    ont endommagé, a endommagé, endommagé, endommagée, ont sectionné, a sectionné, sectionné,
    ont arraché, arraché, migrer, migration, mise à jour, débranché, raison de la panne,
    incendie, vandalisme, vol de câbles, vol de câble, sabotage, cyberattaque, attaque,
    erreur humaine, erreur de configuration, défaillance, surtension, foudre, inondation,
    inondations, pelleteuse, panne d'électricité, coupure de courant, panne de courant,
    panne électrique
  `,
  because: `
    à cause, en raison, suite à, à la suite, due à, dû à, due au, dû au, dus à, dues à,
    suite aux, suite au, du fait
  `,
  eta: `
    table sur, tablent sur, mise sur, vise, visent, fin de journée, en fin de journée,
    demain matin, demain, dès demain, sous peu, bientôt, cet après-midi, ce soir, d'ici,
    d'ici à, devrait être, devraient être, devrait revenir, devraient revenir,
    devrait reprendre, devrait durer, sera rétabli, sera rétablie, seront rétablis,
    seront rétablies, sera résolu, sera résolue, seront résolus, sera réparé, sera réparée,
    sera terminé, sera terminée, retour à la normale prévu, retour à la normale est prévu,
    retour à la normale attendu, retour à la normale est attendu, prévu, prévue, prévoit,
    prévoyons, prévoient, attendu, attendue, estimé, estimée, estimons, estimation, espère,
    espérons, espèrent, dans la soirée, dans la journée, dans les prochaines heures,
    dans l'après-midi, au plus tard, avant la fin, délai de rétablissement,
    rétablissement prévu, rétablissement complet prévu, rétablissement est prévu, interviendra,
    interviendront, reviendra, reviendront, pourra, heures de travail, horizon, prévision,
    à partir de demain, prendra
  `,
  noEta: `
    n'est communiqué, aucun délai de rétablissement, ne donne aucun délai, ne s'engage sur,
    pas encore de date, aucune prévision, ne peut donner d'heure, ne peut pas donner d'heure,
    ne pouvons donner d'heure, ne pouvons pas donner d'heure, ne peut pas dire quand,
    ne peut dire quand, ne pouvons pas dire quand, pas de délai, aucun délai, pas d'estimation,
    aucune estimation, aucune heure, pas d'heure, sans pouvoir préciser,
    impossible de dire quand, trop tôt pour, trop tôt, aucune date, pas de date,
    ne peut préciser, ne peut pas préciser, impossible de préciser, ne peut s'avancer,
    ne peut avancer, pas en mesure de donner, ignore quand, ne sait pas quand,
    ne savons pas quand, aucune idée de quand, heure de rétablissement inconnue
  `,
  partial: `
    deux tiers, les deux tiers, la moitié, un tiers, trois quarts, neuf clients sur dix,
    les autres suivront, en voie de, progressivement, progressive, progressif, graduellement,
    petit à petit, peu à peu, partiellement, en partie, partielle, la plupart,
    une partie des clients, majorité des clients, pour la majorité, déjà rétabli, déjà rétablis,
    déjà rétablie, déjà été rétablis, à nouveau connectés, sont à nouveau, en train de revenir,
    au fur et à mesure, stabilise, s'améliore, amélioration, en cours de rétablissement,
    rétablissement en cours, rétablissement est en cours, pour cent des, sur la bonne voie
  `,
  residual: `
    encore impactés, encore touchés, encore concernés, encore sans, toujours impactés,
    toujours touchés, toujours sans, il reste, il ne reste, il ne restait, il restait,
    reste encore, ne reste plus, restent, restaient, encore quelques, encore,
    toujours en panne, pas encore, subsistent, subsiste, demeurent, quelques problèmes
  `,
  compensation: `
    bon d'achat, bons d'achat, chèque cadeau, chèques cadeaux,mois gratuit, mois offert, mois offerts, geste de, 
    compensation, compensations, compenser, compensés, indemnisation, indemnisations,
    indemnisé, indemnisés, indemniser, indemnité, dédommagement, dédommagements, dédommager,
    dédommagés, dédommagé, geste commercial, geste, offrir, offre, offrons, offrira, offert,
    offerts, offerte, gratuit, gratuits, gratuite, gratuitement, remboursement, rembourser,
    remboursé, remboursés, remboursera, rembourserons, un avoir, crédité, crédités, créditée,
    créditer, note de crédit, remise, réduction, ristourne, déduit, déduite, sans frais,
    bouquet, bouquets, mois d'abonnement, go supplémentaires, go offerts, prorata, déduction
  `,
  apology: `
    excuse, excuses, s'excuse, nous excusons, présente ses excuses, présentons nos excuses,
    désolé, désolés, désolée, regrette, regrettons, navré, navrés, gêne occasionnée,
    toutes nos excuses, pardon
  `,
  silence: `
    les appels ont cessé, appels ont cessé, ils ont cessé, plus d'appels, plus aucun appel,
    plus de signalement, plus de signalements, plus aucun signalement, plus de plaintes,
    plus aucune plainte, ne recevons plus, ne reçoit plus, aucune plainte, n'avons plus reçu,
    aucun appel
  `,
  spared: `
    pas touché, pas touchés, pas touchée, pas concerné, pas concernés, pas impacté,
    pas impactés, épargné, épargnés, épargnée, épargnées, eu accès, gardé le service,
    gardé l'accès, gardé internet, conservé le service, conservé l'accès, continué à fonctionner,
    ont continué à recevoir, toujours eu accès, pas subi, n'ont rien remarqué,
    fonctionnent normalement, fonctionne normalement, n'ont pas été touchés, non touchés,
    non impactés, non concernés
  `,
  technical: `
    centre de données, centres de données, datacenter, data center, datacentre, data centre,
    centre informatique, serveur, serveurs, routeur central, routeurs, dorsale, câble, câbles,
    panne d'électricité, panne de courant, panne électrique, coupure de courant,
    coupure d'électricité, alimentation, alimentation électrique, plateforme, plate-forme,
    équipement, équipements, cœur de réseau, local technique, incident technique, logiciel
  `,
  witness: `
    m'a dit, m'ont dit, on m'a dit, m'a répondu, m'a affirmé, m'a assuré, m'a promis, me dit,
    me disent, m'indique, m'annonce, m'a annoncé, au téléphone on m'a, le technicien m'a,
    la dame m'a, on me dit, nous dit au téléphone, on nous a dit, on nous dit, m'a expliqué,
    j'ai eu au téléphone, m'a-t-on dit, me répond, m'a confirmé, dixit le technicien,
    le technicien dit, nous a dit le technicien, selon le technicien
  `,
  thirdParty: `
    bourgmestre, le maire, la maire, mairie, la commune, préfecture, préfet, ibpt, arcep, ilr,
    ministre, ministère, la police, les pompiers, pompiers, syndicat, du côté de,
    selon nos informations, selon la presse, selon des témoins, enedis, ores, le gestionnaire,
    selon downdetector, downdetector, l'entreprise de travaux, associations, test-achats, ufc,
    plateforme téléphonique, régulateur
  `,
  voice: `
    porte-parole, nous, nos, notre, communique, communiqué, a expliqué, nous a expliqué,
    annonce, a annoncé, précise, a précisé, indique, a indiqué, direction, la direction,
    service de presse, explique
  `,
};
