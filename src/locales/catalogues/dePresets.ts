import type { Catalogue } from '../i18n';

/** German of what presets of the model say of themselves and of what was published, by the English text. */
export const presets: Catalogue = {
  'AI1 as its maker described it in June 2026, on Starship at the lowest price named for it.':
    'AI1, wie sein Hersteller es im Juni 2026 beschrieb, auf Starship zum niedrigsten dafür genannten Preis.',
  'Nothing of it has flown; price, life and battery are not published.':
    'Nichts davon ist geflogen; Preis, Lebensdauer und Batterie sind nicht veröffentlicht.',
  'The heat of the Earth on the radiator: with it peak power needs more than the 110 m² claimed.':
    'Die Wärme der Erde auf dem Radiator: Mit ihr braucht die Spitzenleistung mehr als die behaupteten 110 m².',
  'Ageing of the array and failed accelerators.': 'Alterung der Solarfläche und ausgefallene Beschleuniger.',
  'The payload is that to low orbit; to a sun-synchronous one it is less.':
    'Die Nutzlast gilt für eine niedrige Bahn; auf eine sonnensynchrone ist sie kleiner.',
  'Power per mass': 'Leistung je Masse',
  'Heat given off per area of radiator': 'Abgegebene Wärme je Radiatorfläche',
  'Peak power per area of array': 'Spitzenleistung je Solarfläche',
  'Peak power': 'Spitzenleistung',
  'The same power with array, radiator and mass by a study of spacecraft constraints (Turyshev 2026).':
    'Dieselbe Leistung, mit Solarfläche, Radiator und Masse nach einer Studie über Grenzen von Raumfahrzeugen (Turyshev 2026).',
  'The study prices no computers; it says what launch and build may cost together (250 to 1,000 USD/kg).':
    'Die Studie nennt keine Preise für Rechner; sie sagt, was Start und Bau zusammen kosten dürfen (250 bis 1.000 USD/kg).',
  'The radiator is sized by area per kW, not by a temperature: the temperature here is that of the claim.':
    'Der Radiator ist nach Fläche je kW bemessen, nicht nach einer Temperatur: Die Temperatur hier ist die behauptete.',
  'The launch price is the middle of 250 to 600 USD/kg, named for near-term full reuse.':
    'Der Startpreis ist die Mitte von 250 bis 600 USD/kg, genannt für baldige volle Wiederverwendung.',
  'Radiator per IT power': 'Radiator je IT-Leistung',
  'Array of 1 MW at the start of life': 'Solarfläche für 1 MW zu Beginn der Lebensdauer',
  'Mass per IT power': 'Masse je IT-Leistung',
  'The study gives a range; the preset takes 40 kg/kW.':
    'Die Studie nennt eine Spanne; die Voreinstellung nimmt 40 kg/kW.',
  'A satellite bus that flies (Starlink V2 mini) on the launcher that flies (Falcon 9), at prices of 2026.':
    'Ein Satellitenbus, der fliegt (Starlink V2 mini), auf der Rakete, die fliegt (Falcon 9), zu Preisen von 2026.',
  'The bus carries no AI computer and no radiator for one: both are unknown, not nought.':
    'Der Bus trägt keinen KI-Rechner und keinen Radiator dafür: Beides ist unbekannt, nicht null.',
  'All its electrical power is taken as IT power.': 'Seine ganze elektrische Leistung zählt als IT-Leistung.',
  'The carbon of a launch stays that of Starship: no figure for Falcon 9 is in the facts.':
    'Das CO₂ eines Starts bleibt das von Starship: Für Falcon 9 steht keine Zahl in den Fakten.',
  'Launch per kW and year at 3,600 USD/kg': 'Start je kW und Jahr bei 3.600 USD/kg',
  'The table rounds to three figures from a power that it calls an estimate.':
    'Die Tabelle rundet auf drei Stellen, ausgehend von einer Leistung, die sie selbst eine Schätzung nennt.',
  'Google’s study: dawn–dusk at 650 km, a bus like Starlink V2 mini, launch at 200 USD/kg in the 2030s.':
    'Googles Studie: Dämmerungsbahn in 650 km, ein Bus wie Starlink V2 mini, Start für 200 USD/kg in den 2030er Jahren.',
  'No cost of building, chips or satellites: the paper calls itself no full economic analysis.':
    'Keine Kosten für Bau, Chips oder Satelliten: Die Arbeit nennt sich selbst keine volle Wirtschaftlichkeitsrechnung.',
  'Eclipses: the orbit has some 89 days of them a year.':
    'Verfinsterungen: Die Bahn hat im Jahr etwa 89 Tage davon.',
  'Whatever its own satellite is to weigh, draw and radiate: not published.':
    'Was ihr eigener Satellit wiegen, verbrauchen und abstrahlen soll: nicht veröffentlicht.',
  'Launch per kW and year at 200 USD/kg': 'Start je kW und Jahr bei 200 USD/kg',
  'The table rounds to two figures from a power that it calls an estimate.':
    'Die Tabelle rundet auf zwei Stellen, ausgehend von einer Leistung, die sie selbst eine Schätzung nennt.',
  'Launches a year': 'Starts im Jahr',
  'The defaults of a public calculator of December 2025: 1 GW of V2 mini buses against gas turbines.':
    'Die Vorgaben eines öffentlichen Rechners vom Dezember 2025: 1 GW aus V2-mini-Bussen gegen Gasturbinen.',
  'Computers are counted on neither side, yet failed ones are replaced at the price of the satellites.':
    'Rechner zählen auf keiner Seite, doch ausgefallene werden zum Preis der Satelliten ersetzt.',
  'No discounting, batteries, mass of radiators, replacement of satellites or downlink.':
    'Keine Abzinsung, keine Batterien, keine Radiatormasse, kein Ersatz von Satelliten, keine Verbindung zum Boden.',
  'Energy is counted at 100 % in orbit and at 85 % on the ground.':
    'Energie zählt im Orbit zu 100 %, am Boden zu 85 %.',
  'Edge-on to the Earth a face sees 0.258 of it at 550 km, not 0.021: the panel is near 69 °C, not 62.6 °C.':
    'Mit der Kante zur Erde sieht eine Seite in 550 km 0,258 von ihr, nicht 0,021: Die Platte hat etwa 69 °C, nicht 62,6 °C.',
  'By geometry the orbit is 95.1 % in sunlight over a year, not 98 %.':
    'Nach der Geometrie liegt die Bahn übers Jahr zu 95,1 % im Sonnenlicht, nicht zu 98 %.',
  'The satellite weighs 740 kg; a later version 575 kg.':
    'Der Satellit wiegt 740 kg, eine spätere Fassung 575 kg.',
  'Its references are shared conversations with chat programs, not primary sources; other totals of his differ.':
    'Belege sind geteilte Gespräche mit Chatprogrammen, keine Primärquellen; andere seiner Summen weichen ab.',
  Mass: 'Masse',
  Launches: 'Starts',
  'Satellites, cost': 'Satelliten, Kosten',
  'Launch, cost': 'Start, Kosten',
  'Operations, cost': 'Betrieb, Kosten',
  'Failed GPUs, cost': 'Ausgefallene GPUs, Kosten',
  'Cost in orbit': 'Kosten im Orbit',
  'Levelised cost in orbit': 'Energiegestehungskosten im Orbit',
  'Cost on the ground': 'Kosten am Boden',
  'Levelised cost on the ground': 'Energiegestehungskosten am Boden',
  'Gas burnt': 'Verbranntes Gas',
  Turbines: 'Turbinen',
  'Break-even price of launch': 'Startpreis bei Kostengleichheit',
  'Temperature of the panel': 'Temperatur der Platte',
};
