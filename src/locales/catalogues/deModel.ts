import type { Catalogue } from '../i18n';

/** German of limits, break-evens, metrics, presets and inputs of the model, by the English text. */
export const model: Catalogue = {
  'The mean power of a node, {needed}, is above its peak of {available}.':
    'Die mittlere Leistung eines Knotens, {needed}, liegt über seiner Spitze von {available}.',
  'None of this needs more than the peak power of a node, {available}.':
    'Nichts davon braucht mehr als die Spitzenleistung eines Knotens, {available}.',
  'A node is to run at {needed} in the mean; by array, peak and sunlight it can run at {available}.':
    'Ein Knoten soll im Mittel mit {needed} laufen; Solarfläche, Spitze und Sonnenlicht lassen {available} zu.',
  'None of this needs more than the array gives: {needed} of {available}.':
    'Nichts davon braucht mehr, als die Solarfläche gibt: {needed} von {available}.',
  'Peak power needs {needed} of radiator; a node has {available}.':
    'Die Spitzenleistung braucht {needed} Radiator; ein Knoten hat {available}.',
  'None of this needs more radiator than there is: {needed} of {available}.':
    'Nichts davon braucht mehr Radiator, als da ist: {needed} von {available}.',
  'The longest eclipse needs a battery of {needed}; a node has {available}.':
    'Die längste Verfinsterung braucht eine Batterie von {needed}; ein Knoten hat {available}.',
  'None of this needs more battery than there is: {needed} of {available}.':
    'Nichts davon braucht mehr Batterie, als da ist: {needed} von {available}.',
  'By the lightest parts that are built, array, radiator and battery weigh {needed}; the node is to weigh {available}.':
    'Mit den leichtesten gebauten Teilen wiegen Solarfläche, Radiator und Batterie {needed}; der Knoten soll {available} wiegen.',
  'None of this needs parts lighter than are built: they weigh {needed} of {available}.':
    'Nichts davon braucht leichtere Teile, als es gibt: Sie wiegen {needed} von {available}.',
  'A node weighs {needed}; a launch lifts {available}.':
    'Ein Knoten wiegt {needed}; ein Start hebt {available}.',
  'None of this needs a heavier launch: a node weighs {needed} of {available}.':
    'Nichts davon braucht einen schwereren Start: Ein Knoten wiegt {needed} von {available}.',
  'Keeping these nodes replaced takes {needed} launches a year; {available} are flown.':
    'Diese Knoten zu ersetzen braucht {needed} Starts im Jahr; geflogen werden {available}.',
  'None of this needs more launches than are flown: {needed} of {available} a year keep it up.':
    'Nichts davon braucht mehr Starts, als geflogen werden: {needed} von {available} im Jahr erhalten es.',
  'Launching takes {needed}; the years compared are {available}.':
    'Das Starten dauert {needed}; verglichen werden {available}.',
  'None of this needs more time to launch than is compared: {needed} of {available}.':
    'Nichts davon braucht länger zum Starten, als verglichen wird: {needed} von {available}.',
  'No orbit at {available} is sun-synchronous.': 'Keine Bahn in {available} ist sonnensynchron.',
  'None of this needs another orbit: at {available} one is sun-synchronous.':
    'Nichts davon braucht eine andere Bahn: In {available} gibt es eine sonnensynchrone.',
  'At this temperature the radiator takes up as much as it gives off: no area would do.':
    'Bei dieser Temperatur nimmt der Radiator so viel auf, wie er abgibt: Keine Fläche würde reichen.',
  'None: orbit stays dearer over the whole range.': 'Keiner: Der Orbit bleibt im ganzen Bereich teurer.',
  'None: orbit stays cheaper over the whole range.': 'Keiner: Der Orbit bleibt im ganzen Bereich billiger.',
  'None: it moves neither cost.': 'Keiner: Es ändert keine der Kosten.',
  'Not known: a number that the cost needs is missing.':
    'Nicht bekannt: Eine für die Kosten nötige Zahl fehlt.',
  'Per delivered kWh of IT energy': 'Je gelieferter kWh IT-Energie',
  'Per delivered PFLOP-day': 'Je geliefertem PFLOP-Tag',
  'Per nominal watt': 'Je Nennwatt',
  'Total over the years compared': 'Summe über die verglichenen Jahre',
  'All cost over the years compared ÷ IT energy delivered in them, after sunlight, ageing and failures.':
    'Alle Kosten der verglichenen Jahre ÷ darin gelieferte IT-Energie, nach Sonnenlicht, Alterung und Ausfällen.',
  'Where the energy is used, and how soon it is there.':
    'Wo die Energie gebraucht wird und wie bald sie da ist.',
  'Cost per delivered kWh × energy of a day of 10¹⁵ dense 8-bit operations a second on GB300.':
    'Kosten je gelieferter kWh × Energie eines Tages mit 10¹⁵ dichten 8-Bit-Operationen je Sekunde auf GB300.',
  'Real work reaches a part of the peak speed; the same chips are taken on both sides.':
    'Wirkliche Arbeit erreicht einen Teil der Spitze; auf beiden Seiten gelten dieselben Chips.',
  'Cost to build and launch ÷ IT power by the name plate (peak power in orbit).':
    'Kosten für Bau und Start ÷ IT-Nennleistung (im Orbit die Spitze).',
  'Energy, running cost, sunlight, ageing, failures and life.':
    'Energie, Betrieb, Sonnenlicht, Alterung, Ausfälle und Lebensdauer.',
  'Build, launch, replacement and running cost over the years compared.':
    'Bau, Start, Ersatz und Betrieb über die verglichenen Jahre.',
  'That orbit delivers less than is asked for once arrays age and accelerators fail.':
    'Dass der Orbit weniger liefert als verlangt, wenn Solarflächen altern und Beschleuniger ausfallen.',
  'As claimed': 'Wie angekündigt',
  'As engineers estimate': 'Wie Ingenieure schätzen',
  'As today': 'Wie heute',
  Suncatcher: 'Suncatcher',
  'McCalip’s calculator': 'McCalips Rechner',
  'IT power of a node, mean': 'IT-Leistung eines Knotens, Mittel',
  'IT power of a node, peak': 'IT-Leistung eines Knotens, Spitze',
  'Array area of a node': 'Solarfläche eines Knotens',
  'Efficiency of the array': 'Wirkungsgrad der Solarfläche',
  'Loss of the array per year': 'Verlust der Solarfläche je Jahr',
  'Battery of a node': 'Batterie eines Knotens',
  'Radiator area of a node': 'Radiatorfläche eines Knotens',
  'Emissivity of the radiator': 'Emissionsgrad des Radiators',
  'Temperature of the radiator': 'Temperatur des Radiators',
  'Mass of a node': 'Masse eines Knotens',
  'Life of a node': 'Lebensdauer eines Knotens',
  'Accelerators that fail in a year': 'Beschleuniger, die im Jahr ausfallen',
  Altitude: 'Höhe',
  Inclination: 'Inklination',
  'Local time of the ascending node': 'Ortszeit des aufsteigenden Knotens',
  Nodes: 'Knoten',
  'Orbital planes': 'Bahnebenen',
  'Payload of a launch': 'Nutzlast eines Starts',
  'Price of launch': 'Preis des Starts',
  'Launches per year': 'Starts pro Jahr',
  'PUE on the ground': 'PUE am Boden',
  'Carbon of electricity': 'Kohlenstoff des Stroms',
  Water: 'Wasser',
  'Cost of a ground site': 'Kosten eines Standorts am Boden',
  'Price of energy': 'Preis der Energie',
  'IT power to match': 'IT-Leistung, die es zu erreichen gilt',
  'Years compared': 'Verglichene Jahre',
  'Discount rate': 'Diskontsatz',
  'Accelerators included': 'Mit Beschleunigern',
  'Price of a node': 'Preis eines Knotens',
  'Development of the node': 'Entwicklung des Knotens',
  'Operations in orbit': 'Betrieb im Orbit',
  'Nodes that fit in a launch': 'Knoten, die in einen Start passen',
  'CO₂ of a launch': 'CO₂ eines Starts',
  'Life of computers on the ground': 'Lebensdauer der Rechner am Boden',
  'Lowest elevation of a link': 'Kleinste Elevation einer Verbindung',
  '{count} scenarios are pinned already; unpin one first':
    '{count} Szenarien sind schon angeheftet; lösen Sie zuerst eines',
  'Scenario {number}': 'Szenario {number}',
  'No scenario {id} is pinned': 'Kein Szenario {id} ist angeheftet',
  '{id} is no preset; presets are {ids}': '{id} ist keine Voreinstellung; es gibt {ids}',
};
