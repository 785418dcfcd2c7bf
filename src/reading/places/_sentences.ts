import type { Language } from "../../model/vocabulary.ts";

/** Our own sentences: language, desk's country, text, brands struck before, and the places that are affected. */
export interface Sentence {
  readonly lang: Language;
  readonly country: string;
  readonly text: string;
  /** Official names of the communes and localities, and of wider units. */
  readonly places: readonly string[];
}

const read = (lang: Language, table: string): Sentence[] =>
  table
    .trim()
    .split("\n")
    .map((row) => {
      const [country, text, places] = row.split(" | ").map((cell) => cell.trim());
      return {
        lang,
        country: country ?? "",
        text: text ?? "",
        places: places === undefined || places === "-" ? [] : places.split("; "),
      };
    });

const FRENCH = `
FR | Je déménage le mois prochain à Nantes, comment garder ma box ? | -
FR | J'ai déménagé à Nantes et plus d'internet | Nantes
BE | Plus d'internet depuis hier soir à Perwez, c'est pareil chez vous ? | Perwez
BE | Durbuy, Anderlecht et Leernes toujours sans télévision | Durbuy; Anderlecht; Leernes
BE | Olivier d'Engis me dit que rien ne marche non plus à La Louvière | Engis; La Louvière
BE | Rien à Jumet, rien à Uccle, rien à Liers. Vous faites quoi ? | Jumet; Uccle; Liers
BE | Hannut / Embourg / Modave : toujours coupé | Hannut; Embourg; Modave
BE | Coupure totale à Libramont et à Ans | Libramont-Chevigny; Ans
BE | Braine-le-Château et Beyne-Heusay n'ont plus de téléphone fixe | Braine-le-Château; Beyne-Heusay
BE | Bonjour, panne à Halanzy, près de Messancy | Halanzy; Messancy
BE | Andenne, Courcelles et Wasseiges : écran noir | Andenne; Courcelles; Wasseiges
BE | Nous sommes en vacances à Nieuport et il n'y a plus de réseau mobile | Nieuwpoort
BE | Pas de wifi à Westende ni à Dilbeek | Westende; Dilbeek
BE | Namur, Fléron, Liège, Flémalle et Walhain sont touchées | Namur; Fléron; Liège; Flémalle; Walhain
BE | Toujours rien à Bruxelles | Bruxelles
FR | De Lille à Mont-de-Marsan plus aucun mail ne passe | Lille; Mont-de-Marsan
FR | Panne fibre à Metz et à Reims depuis ce matin | Metz; Reims
BE | La panne dure depuis deux jours à La Panne | De Panne
BE | La panne dure depuis deux jours, c'est une honte | -
FR | Ça fait 2 ans que je suis client et jamais vu ça | -
FR | J'habite au Mans et la box clignote orange | Le Mans
FR | Les habitants du Mans n'ont plus de réseau | Le Mans
FR | Aux Lilas, plus de fibre depuis lundi | Les Lilas
FR | Je suis aux Sables-d'Olonne, aucun réseau | Les Sables-d'Olonne
FR | Coupure internet rue de Namur à Charleville-Mézières | Charleville-Mézières
FR | Boulevard de Strasbourg à Toulon, tout est coupé | Toulon
FR | Avenue de Bordeaux, plus rien depuis 8h | -
BE | Un incendie dans le centre de données d'Evere prive Ixelles de téléphone | Ixelles
FR | Des travaux à Vénissieux ont coupé la fibre, plus rien à Saint-Priest | Saint-Priest
FR | Je travaille à Lyon mais chez moi à Villeurbanne plus d'internet | Villeurbanne
FR | Ma mère à Nancy capte, moi à Lunéville je n'ai plus rien | Lunéville
BE | Tout est coupé à Wavre mais à Namur ça marche | Wavre
BE | À Huy ça fonctionne, mais plus rien à Engis | Engis
FR | Panne générale en Bretagne, bien loin de la Normandie | Bretagne
FR | Rien ne marche à Brest sauf à Quimper | Brest
FR | Toute la France est touchée, impossible d'envoyer un mail | France
FR | Le problème concerne tout l'hexagone | France
BE | La panne touche tout le pays | België
FR | plus de reseau a st etienne depuis 14h | Saint-Étienne
FR | ste-foy-les-lyon plus rien | Sainte-Foy-lès-Lyon
FR | Le 57000 est sans internet | Metz
FR | 33000 Bordeaux : aucune connexion | Bordeaux
FR | Paris 12e, plus de fibre | Paris 12e Arrondissement
FR | On est coupés à Marseille 8ème | Marseille 8e Arrondissement
FR | Merci à @Orange_France de répondre aux clients de Nîmes | Nîmes
FR | Écrivez-moi à jean.martin@metz.fr, la ligne est morte | -
FR | Voir www.ville-lens.fr pour les infos, ici tout est mort | -
FR | Martin, de Vannes, n'a plus la télé | Vannes
FR | Florence et Vincent n'ont plus internet | -
FR | Monsieur Bordeaux, du service client, ne rappelle jamais | -
FR | Depuis mars on attend la réparation | -
FR | On tourne en rond, deux tours de cadran au téléphone | -
FR | Panne à Tours et à Blois | Tours; Blois
FR | Réseau mobile coupé à Orange dans le Vaucluse | Orange
FR | plus rien a montpellier ni a sete | Montpellier; Sète
FR | Plus d'ADSL à Saint-Denis de La Réunion depuis le cyclone | Saint-Denis
FR | La fibre est HS à Toulouze depuis midi | Toulouse
FR | Coupure à Montpelier depuis hier | Montpellier
CH | Plus de réseau à Genève et à Lausanne | Genève; Lausanne
CH | Panne Swisscom dans le canton de Vaud | Vaud
LU | Plus d'internet à Esch-sur-Alzette et à Luxembourg | Esch-sur-Alzette; Luxembourg
BE | Louvain-la-Neuve n'a plus de 4G | Louvain-la-Neuve
BE | Le village de Chevetogne est isolé | Chevetogne
BE | tv proximus morte a ottignies | Ottignies-Louvain-la-Neuve
FR | Ça y est, ça remarche à Rennes | Rennes
FR | Je capte mal en ville, une barre sur quatre | -
FR | Pas de son ni d'image, même la nuit | -
FR | Un technicien doit passer jeudi entre 8h et 12h | -
BE | Gand, Bruges et Courtrai : plus de signal | Gent; Brugge; Kortrijk
FR | Fibre coupée à Aix-la-Chapelle | Aachen
FR | Clermont, Riom, Thiers : rien ne va | Clermont-Ferrand; Riom; Thiers
FR | J'habitais à Dijon, maintenant à Beaune, et la box ne marche plus | Beaune
BE | Plus rien chez moi (Gembloux) depuis 18h30 | Gembloux
BE | Gembloux: tout est mort! | Gembloux
BE | Toujours pas de réseau mobile du côté de Ciney, et ma voisine à Hamois confirme | Ciney; Hamois
BE | Bonjour, à Tamines nous n'avons plus de connexion depuis 6h du matin. Merci de faire quelque chose | Tamines
BE | Région de Charleroi : internet très lent, surtout à Gosselies et Ransart | Charleroi; Gosselies; Ransart
BE | Je suis à Mons, plus aucun service Proximus | Mons
BE | Rhode-Saint-Genèse, Waterloo, Braine-l'Alleud: même combat | Sint-Genesius-Rode; Waterloo; Braine-l'Alleud
BE | mon mari est à Spa et il n'a pas de réseau non plus | Spa
BE | panne generale saint-hubert et bastogne | Saint-Hubert; Bastogne
BE | Habitant Ottignies je confirme que tout est down | Ottignies-Louvain-la-Neuve
BE | 5000 Namur, box éteinte | Namur
BE | Le réseau est mort entre Dinant et Givet | Dinant; Givet
FR | Sur Grenoble rien ne passe, ni fixe ni internet | Grenoble
FR | Quartier de la Croix-Rousse à Lyon : plus de fibre | Lyon
FR | La commune de Saint-Jean-de-Luz est coupée du monde | Saint-Jean-de-Luz
FR | Coupure sur Le Havre et Rouen, Caen va bien | Le Havre; Rouen
FR | J'appelle de Plougastel-Daoulas, mon fixe est muet depuis dix jours | Plougastel-Daoulas
FR | Box en rade sur Aix en Provence depuis lundi 8 h | Aix-en-Provence
FR | L'agence de Villeneuve-d'Ascq m'a dit d'attendre, ici à Roubaix rien | Roubaix
FR | Notre magasin de Cholet ne peut plus encaisser par carte | Cholet
FR | Sept communes de l'Aveyron sont privées de téléphone, dont Laguiole et Espalion | Laguiole; Espalion; Aveyron
FR | En Moselle et en Meurthe-et-Moselle les mails ne partent plus | Moselle; Meurthe-et-Moselle
FR | Salut, qqn d'autre sur Nantes ou Rezé sans internet ? | Nantes; Rezé
FR | Y a-t-il une panne à Eu ? | Eu
FR | J'ai eu un message, rien de plus | -
FR | Ils ont coupé le courant, plus de lumière sur la box | -
FR | Le chat du service client est fermé le dimanche | -
FR | Mme Vallet de Sens nous écrit que sa ligne grésille | Sens
FR | Dans le sens des aiguilles, dans tous les sens ça ne marche pas | -
FR | Bourg en Bresse plus rien depuis l'orage | Bourg-en-Bresse
FR | Le Puy-en-Velay, Yssingeaux, Monistrol : 4G coupée | Le Puy-en-Velay; Yssingeaux; Monistrol-sur-Loire
FR | Tout le Finistère est touché selon Ouest-France | Finistère
FR | Ma connexion à Cergy est nulle, à Pontoise c'est pareil | Cergy; Pontoise
CH | Ici Fribourg, plus d'internet depuis 10h | Fribourg
CH | À Sion comme à Sierre, la télé ne marche plus | Sion; Sierre
BE | La télévision ne fonctionne toujours pas à Jodoigne | Jodoigne
BE | Panne à Huy, pas à Engis | Huy
CH | Neuchâtel et La Chaux-de-Fonds sans téléphone | Neuchâtel; La Chaux-de-Fonds
`;

const DUTCH = `
NL | Ik verhuis in mei naar Utrecht, kan ik mijn modem meenemen? | -
BE | Geen internet in Gent sinds vanmorgen | Gent
BE | Al twee dagen geen tv in Sint-Niklaas en Lokeren | Sint-Niklaas; Lokeren
BE | Panne in De Panne, geen signaal | De Panne
BE | Luik, Namen en Bergen zitten zonder netwerk | Liège; Namur; Mons
BE | Ook in Leuven ligt alles plat | Leuven
BE | In Essen (Antwerpen) geen internet | Essen
NL | Storing in Best en Eindhoven | Best; Eindhoven
NL | Het is best vervelend, al drie uur geen internet | -
NL | Geen bereik in Den Haag en Rotterdam | Den Haag; Rotterdam
NL | Internet ligt eruit in Den Bosch | 's-Hertogenbosch
NL | al de hele dag storing in capelle aan den ijssel | Capelle aan den IJssel
NL | Amsterdam-Noord zonder tv, Zaandam ook | Amsterdam; Zaandam
NL | De storing in het datacenter in Haarlem treft ons in Alkmaar | Alkmaar
NL | Ik werk in Utrecht maar thuis in Zeist is er geen internet | Zeist
NL | In Zwolle werkt alles, maar in Kampen niets | Kampen
NL | Mijn ouders in Assen hebben wel internet, wij in Emmen niet | Emmen
BE | Alles ligt plat in Hasselt, behalve in Genk | Hasselt
BE | Brusselsesteenweg 14 in Mechelen: geen verbinding | Mechelen
BE | Wij wonen in de Gentse straat en hebben niets | -
BE | geen tv in oostende en bredene | Oostende; Bredene
BE | Heel België ligt plat | België
NL | Landelijke storing, niemand kan bellen | Nederland
NL | Geen verbinding in heel Nederland | Nederland
BE | Jan uit Kortrijk kan niet bellen | Kortrijk
BE | Wim, Bart en Els hebben ook niets | -
BE | Ninove en Geraardsbergen: geen gsm-bereik | Ninove; Geraardsbergen
BE | Netwerk weg in Sint-Truiden en Tongeren sinds 9u | Sint-Truiden; Tongeren
NL | Regio Groningen zonder internet | Groningen
NL | Sinds het onweer geen internet in Limburg | Limburg
BE | Elsene en Ukkel zonder telefoon | Ixelles; Uccle
BE | Het werkt weer in Aalst | Aalst
BE | Rijsel en Duinkerke ook getroffen | Lille; Dunkerque
NL | Is er een storing in Apeldoorn? Bij mij in Ugchelen doet niks het | Apeldoorn; Ugchelen
NL | Ziggo plat in Nijmegen, Arnhem en Tiel | Nijmegen; Arnhem; Tiel
BE | Gisterenavond viel alles uit in Heist-op-den-Berg | Heist-op-den-Berg
BE | Geen wifi in Deurne, Merksem noch Wilrijk | Deurne; Merksem; Wilrijk
NL | Mijn modem knippert rood, wat nu? | -
NL | Wij hebben geen licht op de box en geen beeld | -
BE | storing in zele | Zele
BE | Antwerpse ring, geen gsm-signaal | -
NL | Almere Buiten heeft geen ontvangst | Almere
BE | Geen verbinding in Heusden-Zolder en Houthalen | Heusden-Zolder; Houthalen-Helchteren
BE | Wij hebben in Wevelgem geen verbinding meer | Wevelgem
BE | Telenet plat in Schoten, Brasschaat en Kapellen | Schoten; Brasschaat; Kapellen
BE | Bij ons in Oudenaarde doet de tv het niet meer | Oudenaarde
BE | In Halle en Vilvoorde geen gsm, in Leuven wel | Halle; Vilvoorde
BE | Iemand in de buurt van Dendermonde ook zonder internet? | Dendermonde
BE | Sint-Pieters-Leeuw: al sinds 7u geen beeld | Sint-Pieters-Leeuw
BE | Knokke en Blankenberge liggen eruit | Knokke-Heist; Blankenberge
BE | Grote storing in West-Vlaanderen | West-Vlaanderen
BE | geen internet te mol sinds middernacht | Mol
BE | Onze zaak in Roeselare kan geen betalingen ontvangen | Roeselare
BE | Lier, Duffel en Mechelen zonder vaste telefoon | Lier; Duffel; Mechelen
NL | Hier in Purmerend geen tv, in Edam ook niet | Purmerend; Edam-Volendam
NL | Storing Leeuwarden en omgeving | Leeuwarden
NL | Ik zit in de trein naar Utrecht zonder bereik | -
NL | KPN storing regio Twente, Enschede en Hengelo | Enschede; Hengelo
NL | Dordrecht: modem herstart, geen resultaat | Dordrecht
NL | In heel Friesland geen 4G | Friesland
NL | Wie heeft er ook last in Hoofddorp of Nieuw-Vennep? | Hoofddorp; Nieuw-Vennep
NL | Mevrouw de Haan belt morgen terug | -
NL | Al een week wachten op een monteur, wat een grap | -
NL | Geen signaal in Bergen op Zoom en Roosendaal | Bergen op Zoom; Roosendaal
NL | vlissingen en middelburg geen internet | Vlissingen; Middelburg
BE | Het internet werkt al een uur niet in Aalst | Aalst
BE | Storing in Aalst, niet in Gent | Aalst
NL | Het ligt er in Amersfoort al de hele ochtend uit | Amersfoort
`;

const GERMAN = `
DE | Ich ziehe im Mai nach Kassel, was wird aus dem Anschluss? | -
DE | Seit heute Morgen kein Internet in Köln | Köln
DE | In Essen geht nichts mehr, in Bochum auch nicht | Essen; Bochum
DE | Beim Essen ist das Netz ausgefallen | -
DE | Totalausfall in München, Augsburg und Ingolstadt | München; Augsburg; Ingolstadt
DE | Kein Festnetz in Frankfurt am Main | Frankfurt am Main
DE | Brüsseler Straße in Berlin: kein Empfang | Berlin
DE | In der Leipziger Allee geht nichts, ganz Dresden ist betroffen | Dresden
DE | Wegen Bauarbeiten in Hürth ist in Brühl das Netz weg | Brühl
DE | Ich arbeite in Mainz, zuhause in Bingen ist das Internet tot | Bingen am Rhein
DE | In Ulm funktioniert alles, aber in Neu-Ulm gar nichts | Neu-Ulm
DE | Meine Eltern in Kassel haben Netz, wir in Göttingen nicht | Göttingen
DE | Ganz Deutschland ohne Netz | Deutschland
DE | Bundesweite Störung, nichts geht | Deutschland
DE | kein internet in muenchen seit 8 uhr | München
DE | nuernberg und fuerth ohne tv | Nürnberg; Fürth
DE | Störung im Raum Stuttgart | Stuttgart
DE | Ausfall in Bad Homburg und Oberursel | Bad Homburg vor der Höhe; Oberursel
DE | Seit zehn Tagen kein Anschluss, der Techniker kommt Montag | -
DE | Wir sind in Regen ohne Internet | Regen
DE | Bei Regen fällt das Internet immer aus | -
CH | In Zürich und Winterthur ist Swisscom ausgefallen | Zürich; Winterthur
CH | Kein Netz in Genf, Biel und Thun | Genève; Biel/Bienne; Thun
CH | Störung im Kanton Bern | Kanton Bern
CH | St. Gallen und Chur ohne Handynetz | St. Gallen; Chur
BE | In Eupen und Sankt Vith kein Internet | Eupen; Sankt Vith
BE | Lüttich ist auch betroffen | Liège
DE | Hamburg-Altona seit gestern offline | Altona
DE | Alle Leitungen in Halle (Saale) sind tot | Halle (Saale)
DE | Das Netz in Sachsen ist gestört | Sachsen
DE | In Leipzig läuft es wieder | Leipzig
DE | Herr Kiel vom Support hat sich nie gemeldet | -
DE | Mein Router blinkt rot, und das Telefon ist auch tot | -
DE | Der Ausfall betrifft Potsdam, Cottbus und Brandenburg an der Havel | Potsdam; Cottbus; Brandenburg an der Havel
DE | Düseldorf ohne Internet | Düsseldorf
DE | Kein Empfang in Wupertal seit gestern | Wuppertal
LU | Kein Internet in Luxemburg und in Differdingen | Luxembourg; Differdange
DE | Seit Mitternacht ist die Leitung in Lübeck unterbrochen | Lübeck
DE | Im Kreis Kleve und in Geldern kein Netz | Kreis Kleve; Geldern
DE | Hier in Oldenburg ist seit dem Gewitter alles tot | Oldenburg
DE | Wir in Freiburg haben seit Stunden kein Netz | Freiburg
DE | Wer in Bonn hat noch Probleme mit der Telekom? | Bonn
DE | Störung in Rostock und Schwerin, Wismar läuft | Rostock; Schwerin
DE | Mein Anschluss in Castrop-Rauxel ist seit Freitag gestört | Castrop-Rauxel
DE | Rheine, Ibbenbüren und Lingen ohne Internet | Rheine; Ibbenbüren; Lingen
DE | In Schleswig-Holstein fällt der Mobilfunk aus | Schleswig-Holstein
DE | Raum Heilbronn: DSL tot | Heilbronn
DE | die leitung in göppingen ist tot | Göppingen
DE | Garmisch-Partenkirchen seit gestern Abend ohne Telefon | Garmisch-Partenkirchen
DE | Ich wohne in Weil am Rhein und empfange nichts | Weil am Rhein
DE | Weil der Techniker nicht kam, sind wir offline | -
DE | Die Hotline ist besetzt, der Berg an Beschwerden wächst | -
DE | Der Ausfall in Jena dauert an, Weimar und Gera ebenfalls | Jena; Weimar; Gera
DE | Netz weg in Wiesbaden-Biebrich | Biebrich
DE | In unserem Dorf bei Bad Tölz geht nichts | Bad Tölz
DE | Im Markt und in der Kirche gibt es keinen Empfang | -
CH | In Luzern und Zug funktioniert nichts mehr | Luzern; Zug
CH | Der Zug hatte kein WLAN | -
CH | Swisscom Störung in Wil SG | Wil
DE | Das Fernsehen geht nicht in Kassel | Kassel
DE | Ausfall in Kassel, nicht in Fulda | Kassel
BE | In Kelmis und Raeren ist das Internet ausgefallen | Kelmis; Raeren
`;

const ENGLISH = `
GB | We're moving to Leeds in May, can we keep the router? | -
GB | No internet in Leeds since this morning | Leeds
GB | Broadband down in Reading and Slough | Reading; Slough
GB | I was reading the news when it went down | -
GB | Outage across Manchester, Salford and Bolton | Manchester; Salford; Bolton
GB | London Road in Sheffield has no signal | Sheffield
GB | no signal in newcastle or sunderland | Newcastle upon Tyne; Sunderland
GB | Anyone else in Bath without broadband? | Bath
GB | I had a bath and the wifi was gone | -
GB | My parents in Exeter are fine, we in Plymouth have nothing | Plymouth
GB | I work in Bristol but at home in Weston-super-Mare it's dead | Weston-super-Mare
GB | It works in Cardiff but not in Swansea | Swansea
GB | A fire at a data centre in Slough took out Swindon | Swindon
GB | Nationwide outage, nobody can call | United Kingdom
GB | Whole of Scotland is down | Scotland
GB | Virgin Media down in Nottingham NG1 | Nottingham
GB | Stoke-on-Trent: nothing since 9pm | Stoke-on-Trent
GB | Is it just me in Hull? | Kingston upon Hull
GB | We live in Bury St Edmunds and our line is dead | Bury St Edmunds
GB | it's back up in York now | York
GB | Paul from Derby says it's out there too | Derby
GB | The engineer never came, I waited all day | -
GB | Mr London from support never called back | -
GB | no internet in milton keynes, luton and bedford | Milton Keynes; Luton; Bedford
GB | Birmigham has been down all day | Birmingham
GB | Edinburgh and Glasgow both affected, except Aberdeen | Edinburgh; Glasgow
BE | No mobile coverage in Brussels and Antwerp | Bruxelles; Antwerpen
BE | The whole country is without internet | België
NL | The Hague and Utrecht are without TV | Den Haag; Utrecht
DE | Vodafone is down in Munich and Cologne | München; Köln
CH | Nothing works in Geneva or Basel | Genève; Basel
FR | No fibre in Nice, Cannes or Antibes | Nice; Cannes; Antibes
FR | Nice, it is finally back | -
GB | Best service ever, down again | -
GB | Hastings, Rye and Battle have no phone | Hastings; Rye; Battle
GB | Still nothing in Hackney | Hackney
GB | Anyone in Croydon got internet? Ours has been off since 6 | Croydon
GB | TalkTalk is down here in Barnsley again | Barnsley
GB | Our shop in Whitby can't take card payments | Whitby
GB | Sky broadband outage Liverpool and Wirral | Liverpool; Wirral
GB | Whole village of Haworth has been cut off | Haworth
GB | BT line dead in Inverness since Monday | Inverness
GB | I'm in Stockport and it keeps dropping | Stockport
GB | The cabinet on Station Road caught fire, Didcot is off | Didcot
GB | Works fine in Oxford, dead in Abingdon | Abingdon
GB | Is Wales down? Wrexham has nothing | Wrexham
GB | Customer service told me to wait until Friday | -
GB | Sandwich and Deal have lost mobile signal | Sandwich; Deal
GB | It was a good deal but now it is down every day | -
GB | Southend, Basildon and Chelmsford all off | Southend-on-Sea; Basildon; Chelmsford
GB | no broadband in king's lynn | King's Lynn
GB | Our home in St Albans lost phone and TV | St Albans
GB | Everyone in Kent is affected | Kent
BE | Living in Tervuren, no internet for three days | Tervuren
DE | Frankfurt is offline, Stuttgart too | Frankfurt am Main; Stuttgart
FR | We are in Annecy and the fibre box is dead | Annecy
NL | Rotterdam and Delft both dark | Rotterdam; Delft
`;

export const SENTENCES: readonly Sentence[] = [
  ...read("fr", FRENCH),
  ...read("nl", DUTCH),
  ...read("de", GERMAN),
  ...read("en", ENGLISH),
];

/** As the rest of the reading strikes brands before places are looked for. */
export const BRANDS: RegExp =
  /(?<![\p{L}@_])(?:Proximus|Telenet|Swisscom|Ziggo|KPN|Telekom|TalkTalk|Sky|BT|Virgin Media|Vodafone|Orange(?=_| pro)|clignote orange)/giu;
