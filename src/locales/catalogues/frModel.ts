import type { Catalogue } from '../i18n';

/** French of limits, break-evens, metrics, presets and inputs of the model, by the English text. */
export const model: Catalogue = {
  'The mean power of a node, {needed}, is above its peak of {available}.':
    'La puissance moyenne d’un nœud, {needed}, dépasse sa puissance de pointe de {available}.',
  'None of this needs more than the peak power of a node, {available}.':
    'Rien de cela ne demande plus que la puissance de pointe d’un nœud, {available}.',
  'A node is to run at {needed} in the mean; by array, peak and sunlight it can run at {available}.':
    'Un nœud doit tourner à {needed} en moyenne ; panneaux, pointe et ensoleillement n’en permettent que {available}.',
  'None of this needs more than the array gives: {needed} of {available}.':
    'Rien de cela ne demande plus que les panneaux ne donnent : {needed} sur {available}.',
  'Peak power needs {needed} of radiator; a node has {available}.':
    'La puissance de pointe demande {needed} de radiateur ; un nœud en a {available}.',
  'None of this needs more radiator than there is: {needed} of {available}.':
    'Rien de cela ne demande plus de radiateur qu’il n’y en a : {needed} sur {available}.',
  'The longest eclipse needs a battery of {needed}; a node has {available}.':
    'L’éclipse la plus longue demande une batterie de {needed} ; un nœud a {available}.',
  'None of this needs more battery than there is: {needed} of {available}.':
    'Rien de cela ne demande plus de batterie qu’il n’y en a : {needed} sur {available}.',
  'By the lightest parts that are built, array, radiator and battery weigh {needed}; the node is to weigh {available}.':
    'Avec les pièces les plus légères qui existent, panneaux, radiateur et batterie pèsent {needed} ; le nœud doit peser {available}.',
  'None of this needs parts lighter than are built: they weigh {needed} of {available}.':
    'Rien de cela ne demande de pièces plus légères qu’il n’en existe : elles pèsent {needed} sur {available}.',
  'A node weighs {needed}; a launch lifts {available}.':
    'Un nœud pèse {needed} ; un lancement emporte {available}.',
  'None of this needs a heavier launch: a node weighs {needed} of {available}.':
    'Rien de cela ne demande un lancement plus lourd : un nœud pèse {needed} sur {available}.',
  'Keeping these nodes replaced takes {needed} launches a year; {available} are flown.':
    'Renouveler ces nœuds demande {needed} lancements par an ; il y en a {available}.',
  'None of this needs more launches than are flown: {needed} of {available} a year keep it up.':
    'Rien de cela ne demande plus de lancements qu’il n’y en a : {needed} sur {available} par an suffisent à le maintenir.',
  'Launching takes {needed}; the years compared are {available}.':
    'Le lancement prend {needed} ; on compare sur {available}.',
  'None of this needs more time to launch than is compared: {needed} of {available}.':
    'Rien de cela ne demande plus de temps de lancement que la durée comparée : {needed} sur {available}.',
  'No orbit at {available} is sun-synchronous.': 'Aucune orbite à {available} n’est héliosynchrone.',
  'None of this needs another orbit: at {available} one is sun-synchronous.':
    'Rien de cela ne demande une autre orbite : à {available}, il en est une héliosynchrone.',
  'At this temperature the radiator takes up as much as it gives off: no area would do.':
    'À cette température, le radiateur absorbe autant qu’il rejette : aucune surface n’y suffirait.',
  'None: orbit stays dearer over the whole range.': 'Aucun : l’orbite reste plus chère sur toute la plage.',
  'None: orbit stays cheaper over the whole range.': 'Aucun : l’orbite reste moins chère sur toute la plage.',
  'None: it moves neither cost.': 'Aucun : il ne change aucun des deux coûts.',
  'Not known: a number that the cost needs is missing.': 'Inconnu : il manque un nombre nécessaire au coût.',
  'Per delivered kWh of IT energy': 'Par kWh d’énergie informatique fourni',
  'Per delivered PFLOP-day': 'Par PFLOP-jour fourni',
  'Per nominal watt': 'Par watt nominal',
  'Total over the years compared': 'Total sur les années comparées',
  'All cost over the years compared ÷ IT energy delivered in them, after sunlight, ageing and failures.':
    'Tout le coût sur les années comparées ÷ l’énergie informatique fournie, après ensoleillement, vieillissement et pannes.',
  'Where the energy is used, and how soon it is there.':
    'Où l’énergie est utilisée, et quand elle est disponible.',
  'Cost per delivered kWh × energy of a day of 10¹⁵ dense 8-bit operations a second on GB300.':
    'Coût par kWh fourni × énergie d’un jour à 10¹⁵ opérations denses de 8 bits par seconde sur GB300.',
  'Real work reaches a part of the peak speed; the same chips are taken on both sides.':
    'Le travail réel n’atteint qu’une partie de la vitesse de pointe ; les mêmes puces sont prises des deux côtés.',
  'Cost to build and launch ÷ IT power by the name plate (peak power in orbit).':
    'Coût de construction et de lancement ÷ puissance informatique nominale (de pointe en orbite).',
  'Energy, running cost, sunlight, ageing, failures and life.':
    'Énergie, exploitation, ensoleillement, vieillissement, pannes et durée de vie.',
  'Build, launch, replacement and running cost over the years compared.':
    'Construction, lancement, remplacement et exploitation sur les années comparées.',
  'That orbit delivers less than is asked for once arrays age and accelerators fail.':
    'Que l’orbite fournit moins que demandé quand panneaux et accélérateurs faiblissent.',
  'As claimed': 'Comme annoncé',
  'As engineers estimate': 'Comme l’estiment les ingénieurs',
  'As today': 'Comme aujourd’hui',
  Suncatcher: 'Suncatcher',
  'McCalip’s calculator': 'Le calculateur de McCalip',
  'IT power of a node, mean': 'Puissance informatique d’un nœud, moyenne',
  'IT power of a node, peak': 'Puissance informatique d’un nœud, pointe',
  'Array area of a node': 'Surface des panneaux d’un nœud',
  'Efficiency of the array': 'Rendement des panneaux',
  'Loss of the array per year': 'Perte annuelle des panneaux',
  'Battery of a node': 'Batterie d’un nœud',
  'Radiator area of a node': 'Surface du radiateur d’un nœud',
  'Emissivity of the radiator': 'Émissivité du radiateur',
  'Temperature of the radiator': 'Température du radiateur',
  'Mass of a node': 'Masse d’un nœud',
  'Life of a node': 'Durée de vie d’un nœud',
  'Accelerators that fail in a year': 'Accélérateurs en panne par an',
  Altitude: 'Altitude',
  Inclination: 'Inclinaison',
  'Local time of the ascending node': 'Heure locale du nœud ascendant',
  Nodes: 'Nœuds',
  'Orbital planes': 'Plans orbitaux',
  'Payload of a launch': 'Charge utile d’un lancement',
  'Price of launch': 'Prix du lancement',
  'Launches per year': 'Lancements par an',
  'PUE on the ground': 'PUE au sol',
  'Carbon of electricity': 'Carbone de l’électricité',
  Water: 'Eau',
  'Cost of a ground site': 'Coût d’un site au sol',
  'Price of energy': 'Prix de l’énergie',
  'IT power to match': 'Puissance informatique à égaler',
  'Years compared': 'Années comparées',
  'Discount rate': 'Taux d’actualisation',
  'Accelerators included': 'Accélérateurs inclus',
  'Price of a node': 'Prix d’un nœud',
  'Development of the node': 'Développement du nœud',
  'Operations in orbit': 'Exploitation en orbite',
  'Nodes that fit in a launch': 'Nœuds par lancement',
  'CO₂ of a launch': 'CO₂ d’un lancement',
  'Life of computers on the ground': 'Durée de vie des ordinateurs au sol',
  'Lowest elevation of a link': 'Élévation minimale d’une liaison',
  '{count} scenarios are pinned already; unpin one first':
    '{count} scénarios sont déjà épinglés ; détachez-en un d’abord',
  'Scenario {number}': 'Scénario {number}',
  'No scenario {id} is pinned': 'Aucun scénario {id} n’est épinglé',
  '{id} is no preset; presets are {ids}': '{id} n’est pas un préréglage ; il y a {ids}',
};
