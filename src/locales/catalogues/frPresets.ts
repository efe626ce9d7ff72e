import type { Catalogue } from '../i18n';

/** French of what presets of the model say of themselves and of what was published, by the English text. */
export const presets: Catalogue = {
  'AI1 as its maker described it in June 2026, on Starship at the lowest price named for it.':
    'AI1 tel que son constructeur l’a décrit en juin 2026, sur Starship au prix le plus bas annoncé.',
  'Nothing of it has flown; price, life and battery are not published.':
    'Rien n’en a volé ; prix, durée de vie et batterie ne sont pas publiés.',
  'The heat of the Earth on the radiator: with it peak power needs more than the 110 m² claimed.':
    'La chaleur de la Terre sur le radiateur : avec elle, la puissance de pointe demande plus que les 110 m² annoncés.',
  'Ageing of the array and failed accelerators.':
    'Le vieillissement des panneaux et les accélérateurs en panne.',
  'The payload is that to low orbit; to a sun-synchronous one it is less.':
    'La charge utile vaut pour l’orbite basse ; vers une orbite héliosynchrone elle est moindre.',
  'Power per mass': 'Puissance par masse',
  'Heat given off per area of radiator': 'Chaleur rejetée par surface de radiateur',
  'Peak power per area of array': 'Puissance de pointe par surface de panneaux',
  'Peak power': 'Puissance de pointe',
  'The same power with array, radiator and mass by a study of spacecraft constraints (Turyshev 2026).':
    'La même puissance, avec panneaux, radiateur et masse selon une étude des contraintes des engins spatiaux (Turyshev 2026).',
  'The study prices no computers; it says what launch and build may cost together (250 to 1,000 USD/kg).':
    'L’étude ne chiffre pas les ordinateurs ; elle dit ce que lancement et construction peuvent coûter ensemble (250 à 1 000 USD/kg).',
  'The radiator is sized by area per kW, not by a temperature: the temperature here is that of the claim.':
    'Le radiateur est dimensionné par surface et par kW, non par une température : celle d’ici est celle de l’annonce.',
  'The launch price is the middle of 250 to 600 USD/kg, named for near-term full reuse.':
    'Le prix du lancement est le milieu de 250 à 600 USD/kg, cité pour une réutilisation complète prochaine.',
  'Radiator per IT power': 'Radiateur par puissance informatique',
  'Array of 1 MW at the start of life': 'Panneaux pour 1 MW en début de vie',
  'Mass per IT power': 'Masse par puissance informatique',
  'The study gives a range; the preset takes 40 kg/kW.':
    'L’étude donne une plage ; le préréglage prend 40 kg/kW.',
  'A satellite bus that flies (Starlink V2 mini) on the launcher that flies (Falcon 9), at prices of 2026.':
    'Une plateforme qui vole (Starlink V2 mini) sur le lanceur qui vole (Falcon 9), aux prix de 2026.',
  'The bus carries no AI computer and no radiator for one: both are unknown, not nought.':
    'La plateforme ne porte ni ordinateur d’IA ni radiateur pour lui : les deux sont inconnus, non nuls.',
  'All its electrical power is taken as IT power.':
    'Toute sa puissance électrique est comptée comme puissance informatique.',
  'The carbon of a launch stays that of Starship: no figure for Falcon 9 is in the facts.':
    'Le CO₂ d’un lancement reste celui de Starship : les faits n’ont pas de chiffre pour Falcon 9.',
  'Launch per kW and year at 3,600 USD/kg': 'Lancement par kW et par an à 3 600 USD/kg',
  'The table rounds to three figures from a power that it calls an estimate.':
    'Le tableau arrondit à trois chiffres à partir d’une puissance qu’il dit estimée.',
  'Google’s study: dawn–dusk at 650 km, a bus like Starlink V2 mini, launch at 200 USD/kg in the 2030s.':
    'L’étude de Google : orbite aube-crépuscule à 650 km, plateforme comme Starlink V2 mini, lancement à 200 USD/kg dans les années 2030.',
  'No cost of building, chips or satellites: the paper calls itself no full economic analysis.':
    'Aucun coût de construction, de puces ni de satellites : l’article dit n’être pas une analyse économique complète.',
  'Eclipses: the orbit has some 89 days of them a year.':
    'Les éclipses : l’orbite en a quelque 89 jours par an.',
  'Whatever its own satellite is to weigh, draw and radiate: not published.':
    'Ce que son propre satellite pèsera, consommera et rayonnera : non publié.',
  'Launch per kW and year at 200 USD/kg': 'Lancement par kW et par an à 200 USD/kg',
  'The table rounds to two figures from a power that it calls an estimate.':
    'Le tableau arrondit à deux chiffres à partir d’une puissance qu’il dit estimée.',
  'Launches a year': 'Lancements par an',
  'The defaults of a public calculator of December 2025: 1 GW of V2 mini buses against gas turbines.':
    'Les valeurs par défaut d’un calculateur public de décembre 2025 : 1 GW de plateformes V2 mini contre des turbines à gaz.',
  'Computers are counted on neither side, yet failed ones are replaced at the price of the satellites.':
    'Les ordinateurs ne comptent d’aucun côté, mais ceux en panne sont remplacés au prix des satellites.',
  'No discounting, batteries, mass of radiators, replacement of satellites or downlink.':
    'Ni actualisation, ni batteries, ni masse des radiateurs, ni remplacement des satellites, ni liaison vers le sol.',
  'Energy is counted at 100 % in orbit and at 85 % on the ground.':
    'L’énergie est comptée à 100 % en orbite et à 85 % au sol.',
  'Edge-on to the Earth a face sees 0.258 of it at 550 km, not 0.021: the panel is near 69 °C, not 62.6 °C.':
    'De chant, une face voit à 550 km 0,258 de la Terre, non 0,021 : le panneau est vers 69 °C, non 62,6 °C.',
  'By geometry the orbit is 95.1 % in sunlight over a year, not 98 %.':
    'Par géométrie, l’orbite est au soleil 95,1 % de l’année, non 98 %.',
  'The satellite weighs 740 kg; a later version 575 kg.':
    'Le satellite pèse 740 kg ; une version ultérieure 575 kg.',
  'Its references are shared conversations with chat programs, not primary sources; other totals of his differ.':
    'Ses références sont des conversations partagées avec des programmes de dialogue, non des sources primaires ; d’autres de ses totaux diffèrent.',
  Mass: 'Masse',
  Launches: 'Lancements',
  'Satellites, cost': 'Satellites, coût',
  'Launch, cost': 'Lancement, coût',
  'Operations, cost': 'Exploitation, coût',
  'Failed GPUs, cost': 'GPU en panne, coût',
  'Cost in orbit': 'Coût en orbite',
  'Levelised cost in orbit': 'Coût actualisé de l’énergie en orbite',
  'Cost on the ground': 'Coût au sol',
  'Levelised cost on the ground': 'Coût actualisé de l’énergie au sol',
  'Gas burnt': 'Gaz brûlé',
  Turbines: 'Turbines',
  'Break-even price of launch': 'Prix de lancement d’équilibre',
  'Temperature of the panel': 'Température du panneau',
};
