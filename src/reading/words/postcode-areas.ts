/**
 * Which town a postcode belongs to, where the gazetteer's sources have none. One town a line:
 * its name, then its first and last codes; towns of some size only, since that is what people who
 * give a bare code live in. A British code is told by its letters and the highest district that is
 * still the town. To be completed by whom knows better.
 */
export const POSTCODE_AREAS: Readonly<Record<string, string>> = {
  DE: `
    Berlin 10115-14199; Hamburg 20095-21149; Hamburg 22041-22769; München 80331-81929;
    Köln 50667-51149; Frankfurt am Main 60306-60599; Stuttgart 70173-70629;
    Düsseldorf 40210-40629; Leipzig 04103-04357; Dortmund 44135-44388; Essen 45127-45359;
    Bremen 28195-28779; Dresden 01067-01328; Hannover 30159-30659; Nürnberg 90402-90491;
    Duisburg 47051-47279; Bochum 44787-44894; Wuppertal 42103-42399; Bielefeld 33602-33739;
    Bonn 53111-53229; Münster 48143-48167; Mannheim 68159-68309; Karlsruhe 76131-76229;
    Augsburg 86150-86199; Wiesbaden 65183-65207; Mönchengladbach 41061-41239;
    Gelsenkirchen 45879-45899; Aachen 52062-52080; Braunschweig 38100-38126;
    Chemnitz 09111-09247; Kiel 24103-24159; Halle (Saale) 06108-06132; Magdeburg 39104-39130;
    Freiburg im Breisgau 79098-79117; Krefeld 47798-47839; Mainz 55116-55131; Lübeck 23552-23570;
    Erfurt 99084-99099; Oberhausen 46045-46149; Rostock 18055-18147; Kassel 34117-34134;
    Hagen 58089-58135; Potsdam 14467-14482; Saarbrücken 66111-66133; Hamm 59063-59077;
    Ludwigshafen am Rhein 67059-67071; Oldenburg 26121-26135; Osnabrück 49074-49090;
    Leverkusen 51371-51381; Heidelberg 69115-69126; Darmstadt 64283-64297; Solingen 42651-42719;
    Regensburg 93047-93059; Herne 44623-44653; Paderborn 33098-33106; Ingolstadt 85049-85057;
    Würzburg 97070-97084; Wolfsburg 38440-38448; Ulm 89073-89081; Göttingen 37073-37085;
    Heilbronn 74072-74081; Pforzheim 75172-75181; Kaiserslautern 67655-67663;
    Koblenz 56068-56077; Jena 07743-07751; Trier 54290-54296; Erlangen 91052-91058;
    Siegen 57072-57080; Cottbus 03042-03055; Schwerin 19053-19063; Konstanz 78462-78467;
    Bremerhaven 27568-27580; Flensburg 24937-24944; Bamberg 96047-96052; Bayreuth 95444-95448;
    Passau 94032-94036; Weimar 99423-99427; Gera 07545-07557; Zwickau 08056-08066;
    Reutlingen 72760-72770; Tübingen 72070-72076; Hildesheim 31134-31141; Marburg 35037-35043;
    Gießen 35390-35398; Fulda 36037-36043
  `,
  NL: `
    Amsterdam 1011-1109; Rotterdam 3011-3089; Den Haag 2491-2599; Utrecht 3511-3585;
    Eindhoven 5611-5658; Groningen 9711-9747; Tilburg 5011-5049; Almere 1311-1363;
    Breda 4811-4859; Nijmegen 6511-6546; Apeldoorn 7311-7339; Haarlem 2011-2037;
    Arnhem 6811-6846; Enschede 7511-7548; Amersfoort 3811-3829; Zaandam 1501-1509;
    's-Hertogenbosch 5211-5237; Zwolle 8011-8045; Leiden 2311-2334; Leeuwarden 8911-8939;
    Maastricht 6211-6229; Dordrecht 3311-3329; Ede 6711-6718; Alphen aan den Rijn 2401-2409;
    Alkmaar 1811-1827; Emmen 7811-7828; Delft 2611-2629; Venlo 5911-5928; Deventer 7411-7429;
    Helmond 5701-5709; Hilversum 1211-1223; Amstelveen 1181-1189; Heerlen 6411-6422;
    Oss 5341-5349; Sittard 6131-6137; Roosendaal 4701-4709; Purmerend 1441-1448;
    Schiedam 3111-3125; Lelystad 8211-8245; Zoetermeer 2711-2729; Gouda 2801-2809;
    Vlaardingen 3131-3138; Middelburg 4331-4341; Assen 9401-9408; Hoorn 1621-1628;
    Spijkenisse 3201-3208; Bergen op Zoom 4611-4625; Veenendaal 3901-3907; Zeist 3701-3709;
    Nieuwegein 3431-3439; Hengelo 7551-7559; Almelo 7601-7609; Kampen 8261-8266;
    Harderwijk 3841-3849; Weert 6001-6006; Vlissingen 4381-4389; Terneuzen 4531-4538;
    Roermond 6041-6049; Den Helder 1781-1789; Heerenveen 8441-8448; Drachten 9201-9207
  `,
  CH: `
    Zürich 8001-8064; Genève 1201-1209; Basel 4051-4059; Bern 3004-3030; Lausanne 1003-1018;
    Winterthur 8400-8411; Luzern 6003-6015; St. Gallen 9000-9016; Lugano 6900-6900;
    Biel/Bienne 2502-2505; Thun 3600-3608; Fribourg 1700-1700; Neuchâtel 2000-2000;
    La Chaux-de-Fonds 2300-2300; Schaffhausen 8200-8208; Chur 7000-7007; Sion 1950-1950;
    Zug 6300-6300; Aarau 5000-5004; Olten 4600-4600; Yverdon-les-Bains 1400-1400;
    Montreux 1820-1820; Frauenfeld 8500-8500; Baden 5400-5400; Solothurn 4500-4500;
    Vevey 1800-1800; Nyon 1260-1260; Martigny 1920-1920; Sierre 3960-3960; Uster 8610-8610;
    Bulle 1630-1630; Delémont 2800-2800; Wil 9500-9500; Kreuzlingen 8280-8280
  `,
  GB: `
    Bath BA1-BA2; Birmingham B1-B38; Blackburn BB1-BB2; Bradford BD1-BD15; Bournemouth BH1-BH11;
    Bolton BL1-BL6; Brighton BN1-BN2; Bristol BS1-BS16; Belfast BT1-BT17; Carlisle CA1-CA5;
    Cambridge CB1-CB5; Cardiff CF3-CF24; Chester CH1-CH4; Chelmsford CM1-CM3; Colchester CO1-CO4;
    Croydon CR0-CR0; Canterbury CT1-CT4; Coventry CV1-CV6; Crewe CW1-CW2; Dundee DD1-DD5;
    Derby DE1-DE24; Durham DH1-DH1; Darlington DL1-DL3; Doncaster DN1-DN6; Edinburgh EH1-EH17;
    Exeter EX1-EX4; Blackpool FY1-FY4; Glasgow G1-G53; Gloucester GL1-GL4; Guildford GU1-GU4;
    Huddersfield HD1-HD5; Harrogate HG1-HG3; Hereford HR1-HR4; Kingston upon Hull HU1-HU9;
    Halifax HX1-HX4; Ipswich IP1-IP5; Inverness IV1-IV3; Liverpool L1-L28; Lancaster LA1-LA2;
    Leicester LE1-LE5; Lincoln LN1-LN6; Leeds LS1-LS17; Luton LU1-LU4; Manchester M1-M23;
    Milton Keynes MK1-MK15; Newcastle upon Tyne NE1-NE7; Nottingham NG1-NG11;
    Northampton NN1-NN5; Newport NP10-NP20; Norwich NR1-NR7; Oldham OL1-OL4; Oxford OX1-OX4;
    Paisley PA1-PA3; Peterborough PE1-PE4; Perth PH1-PH2; Plymouth PL1-PL9; Portsmouth PO1-PO6;
    Preston PR1-PR5; Reading RG1-RG6; Sheffield S1-S17; Swansea SA1-SA7; Stevenage SG1-SG2;
    Stockport SK1-SK7; Slough SL1-SL3; Swindon SN1-SN5; Southampton SO14-SO19;
    Salisbury SP1-SP2; Sunderland SR1-SR6; Southend-on-Sea SS0-SS3; Stoke-on-Trent ST1-ST6;
    Shrewsbury SY1-SY5; Taunton TA1-TA4; Telford TF1-TF7; Torquay TQ1-TQ2; Truro TR1-TR4;
    Middlesbrough TS1-TS8; Warrington WA1-WA5; Watford WD17-WD25; Wakefield WF1-WF4;
    Wigan WN1-WN6; Worcester WR1-WR5; Walsall WS1-WS4; Wolverhampton WV1-WV11; York YO1-YO32;
    London E1-E20; London N1-N22; London NW1-NW11; London SE1-SE28; London SW1-SW20;
    London W1-W14; London EC1-EC4; London WC1-WC2
  `,
};
