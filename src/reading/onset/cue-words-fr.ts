import type { CueWords } from "./cue-words.ts";

export const CUE_WORDS_FR: CueWords = {
  failure:
    "fini internet, fini la télé, finie la télé, fini la tv, fini le réseau, arrivé, produit, produite, survenu, survenue, absent, absente, absents, panne, pannes, coupure*, coupe*, couper, coupé, interruption*, " +
    "incident*, problème*, problem*, pb, pbs, souci*, bug*, bugue*, beug*, " +
    "perturb*, dysfonction*, défaillan*, défaut, défectueu*, hors, hs, ko, mort, morte, morts, " +
    "mortes, tombé*, planté*, plantage, plante, " +
    "saccad*, ram, rame, ramait, rament, lent, lente, lents, lentes, lenteur*, ralenti*, " +
    "mauvais*, mal, instable*, intermit*, microcoupure*, " +
    "micro, noir, neige, gelé*, fige*, inaccessible*, injoignable*, indisponib*, impossible, " +
    "inutilisable*, saturé*, saturation, dépassé*, " +
    "disparu*, perdu*, perd, privé*, isolé*, galère, galérons, merde*, catastroph*, horrib*, " +
    "déconnect*, décroch*, sauté*, saute, sautent, saut, " +
    "lâché*, lâche, arrêté*, arrête, arrêt, cessé*, cesse, cassé*, clignot*, blackout, " +
    "silence, éteint*, rouge, dégradé*, dégrade*, pire, empire*, " +
    "blocage, bloqué*, bloque, refus*, erreur*, sectionné*, arraché*, coincé*, aucun, aucune, " +
    "rien, nada, kaput, foutu*, pourri*, vide, muet*, muette, grésill*, " +
    "échou*, échec*, down, offline, orage*, foudre, commencé*, commence, débuté*, début, " +
    "disjonct*, off, hache*, haché*, pixelis*, freeze*, capricieu*, aléatoire*, " +
    "coupées, zéro, limité*, débit, chut*, patine*, déconne*, merd*, lag, lags, lagge*, " +
    "laguait, touch*, affect*, impact*, bazar, délire, chaos, sinistr*, dérang*",
  negation:
    "non, pas, plus, rien, aucun, aucune, jamais, sans, ni, nul, nulle, ne, n, personne, zéro",
  works:
    "marche, marchent, fonctionne, fonctionnent, fonctionnel*, opérationnel*, stable*, nickel, " +
    "impeccable, va, vont, normal, normale, ok, accessible*",
  recovery:
    "plus de panne, plus de problème, plus de problèmes, plus aucun problème, plus de souci, " +
    "plus de soucis, plus de coupure, remarche*, refonctionne*, rétabli, rétablie, rétablis, " +
    "rétablies, rétablit, réparé, réparée, réparés, réparées, résolu, résolue, résolus, " +
    "résolues, " +
    "revenu, revenue, revenus, revenues, revient, reviennent, revenait, revint, de retour, " +
    "retrouvé*, retrouve, repris, repart, reparti*, réapparu*, " +
    "refait, remis, remise en service depuis, débloqué*, fini, finie, terminé*, restauré*, " +
    "dépanné*, rouvr*, rouvert*, réglé, réglée, réglés, corrigé*, raccroché, reconnecté*, " +
    "récupéré*, solutionné*, fin de panne, fin de la panne, lendemain de la panne, " +
    "lendemain de la coupure, lendemain de la tempête",
  repair:
    "rétablir, rétablissement, réparer, réparation*, résoudre, résolution, revenir, retour, " +
    "remettre, remise, restaurer, dépanner, dépannage, correction, reprise, " +
    "fin de la panne, rentrer dans l'ordre",
  promise:
    "devrait*, devraient, devait, devaient, doit, doivent, prévu*, prévoi*, promi*, annonc*, " +
    "estim*, espèr*, sera, seront, serait, va être, vont être, pourr*, " +
    "attendu*, attend, engag*, objectif, délai*, prochain*, planifi*, programm*, vise*, " +
    "reviendra, reviendront, remarchera, fonctionnera, rétablira, interviendr*, horizon",
  missed:
    "devait, devaient, était prévu, était prévue, aurait dû, auraient dû, censé, censés, " +
    "censée, devions",
  visit:
    "anniversaire, je commence, commence à travailler, je bosse, boulot, réunion*, visio*, examen*, cours, ferme, ouvre, ouvert jusqu, entretien*, deadline, télétravail demain, " +
    "est passé, est passée, sont passés, équipe, équipes, technicien*, techos, tech, rdv, rendez, intervention*, intervenant*, passage, " +
    "sont passées, passera, viendra, venir, vient, viennent, venu, venus, venue, " +
    "dépanneur*, agent*, prestataire*, visite*, déplace*",
  contact:
    "ai téléphoné, avons téléphoné, adressés, adressées, avons adressé, ai adressé, sans nouvelle, sans nouvelles, aucune nouvelle, pas de nouvelles, aucun retour, aucune réponse, sans réponse, mon mail, mon message, mon courrier, ma demande, ma plainte, mon ticket, mon appel, " +
    "notre appel, mes appels, mon coup de fil, rappel, rappeler, rappelle, rappellent, " +
    "rappelait, appelé, appelée, appelés, appelle*, appelons, rappelé, relancé, " +
    "signalé*, signale, signaler, signalement*, contacté*, contacte*, écrit, écris, envoyé*, " +
    "envoi, " +
    "message*, messages, reçu*, reçoi*, recevoir, parvenu*, prévenu*, " +
    "averti*, ticket*, réclam*, plainte*, relanc*, tweet*, postés, postée, ai posté, confié, dit, dits, disait, " +
    "déclaré*, expliqu*, répondu, " +
    "informé*, courrier*, courriel*, publié*, communiqué*, essayé de joindre, " +
    "essaie de vous joindre, joindre, conseiller*, dossier*, lendemain, veille, recommandé, " +
    "discuté, parlé, indiqu*, annoncé, raccroché*, acheté, achetée",
  waiting:
    "attendu*, attends, attendons, attente, attendre, patient*, hotline, standard, " +
    "ligne d'attente, musique, au téléphone, au bout du fil, en ligne, j'attends, essaie, " +
    "essaye, essayons, tente, tentons",
  contract:
    "quitté, passé chez, passée chez, parti de, partie de, venu de chez, télétravaille, télétravaillons, travaille, travaillons, suis au bureau, ai signé, avons signé, a signé, offre, promo, promotion, tarif, client, cliente, clients depuis, abonné, abonnée, " +
    "abonnés depuis, abonnement*, contrat*, souscri*, engagement, fidèle*, fidélité, " +
    "gtr, gti, sla, garanti*, garantie, résili*, " +
    "commandé*, commande, installé, installée, installés, installées, installation, déménagé*, " +
    "déménagement, emménagé*, raccordé*, raccordée, raccordement, facture*, factur*, payé*, " +
    "paie, paye, paient, prélèv*, remboursé*, remboursement, prix, " +
    "travaille chez, habite*, j'habite, marié*, éligib*, activ*, migré*, " +
    "migration, changé, forfait*, mise en service, âgé*, existe, retraité*, préavis, délai de, " +
    "délais de, dossier ouvert, avons la fibre, ai la fibre, chez vous, chez eux",
  still:
    "encore impactés, encore impactées, encore touchés, encore perturbé, encore perturbés, " +
    "encore perturbée, encore sans, encore privés, encore indisponible, encore inaccessible, " +
    "non plus, toujours, tjs, tjrs, tojours, pas encore, encore pas, encore rien, encore en panne, " +
    "encore hors, encore aucun, encore aucune, encore coupé, encore coupée, encore down",
  hearsay:
    "disent, dit que, dit qu, paraît, parait, soi, prétend*, prétendu*, affirm*, indiquent, " +
    "indique, assur*, selon, apparemment, annoncent, nous dit, on nous, me dit, m'a dit, " +
    "m'ont dit, nous a dit, nous ont dit, officiel*",
  irony:
    "nuit des temps, éternité, éternités, lustres, siècle, siècles, mathusalem, moyen-âge, " +
    "préhistoire, déluge, dinosaures, dinosaure, guerre, napoléon, louis, toujours depuis, " +
    "cromagnon, cro-magnon, " +
    "l'impression, impression, dirait, semble une, minitel, on croirait, mille ans, 1000 ans, " +
    "jésus, jurassique, pape, calendes, belle lurette",
  worked:
    "marchait, fonctionnait, marchaient, fonctionnaient, allait, impeccable, nickel, " +
    "tout était, ok, bien",
  habit:
    "fois, deuxième fois, troisième fois, énième fois, sur deux, sur trois, tous les, toutes les, chaque, souvent, régulièrement, d'habitude, " +
    "habituellement, quotidien*, généralement, chaques, tout les, toujours vers, toujours à, " +
    "toujours aux",
  compare:
    "comme, même, contrairement, déjà eu, avait déjà, pire que, mieux que, autant, rappelle, " +
    "précédente, que celle, par rapport, idem",
  earlier:
    "dernière panne, dernière coupure, panne précédente, précédente panne, dernière fois, l'autre fois, dernier incident, coupure précédente, panne d'avant",
  told:
    "c'était, il était, était, il devait être, devait être, ça devait être, ce devait être, " +
    "je crois, je pense, je dirais, sans doute, probablement, sûrement, sans certitude, " +
    "de mémoire, si je me souviens bien, commencé, a commencé, débuté, arrivé, s'est passé, " +
    "produit",
  noise:
    "espace client, service client, services clients, service clients, compte client, numéro de client, conseiller client",
  contrast:
    "mais, sauf, pourtant, cependant, alors, puis, ensuite, or, tandis, malgré, hormis, enfin, " +
    "du coup, donc, seulement",
  join: "en pleine réunion, en réunion, pendant la réunion, en plein cours, en plein examen, en pleine visio, pendant mon cours, et, car, parce, quand, lorsque, qui, que, suite, après, si, où, dont, comme",
};
