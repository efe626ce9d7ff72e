import type { Catalogue } from '../i18n';

/** German of how numbers that panels work out come about, by the English text. */
export const chains: Catalogue = {
  'Sites with a known power of this kind': 'Standorte mit bekannter Leistung dieser Art',
  'count of the sites shown for which a power is reported or projected':
    'Zahl der gezeigten Standorte, für die eine Leistung gemeldet oder vorausgesagt ist',
  'the most of what stands, what is in force and what comes last':
    'das Größte aus dem, was steht, was gilt und was zuletzt kommt',
  'the last report by this date; 0 before the first':
    'die letzte Meldung bis zu diesem Tag; 0 vor der ersten',
  'Mean IT power of all nodes': 'Mittlere IT-Leistung aller Knoten',
  'Nodes launched by now': 'Bis jetzt gestartete Knoten',
  'Length of the whole build-up': 'Dauer des ganzen Aufbaus',
  'Set by the scene.': 'Von der Szene gesetzt.',
  'nodes × mean IT power of a node by its design':
    'Knoten × mittlere IT-Leistung eines Knotens nach seinem Entwurf',
  'nodes × share of the build-up that is over': 'Knoten × Anteil des Aufbaus, der vorbei ist',
  'from the first launch of the scene to its last': 'vom ersten Start der Szene bis zum letzten',
  'sum over the constellations of the scene': 'Summe über die Konstellationen der Szene',
  'from the lowest to the highest orbit of the scene': 'von der niedrigsten zur höchsten Bahn der Szene',
  'mean IT power of the day × 24 h': 'mittlere IT-Leistung des Tages × 24 h',
  'launched nodes × share of this day in sunlight': 'gestartete Knoten × Anteil dieses Tages im Sonnenlicht',
  'planes that pass through the shadow of the Earth on this day ÷ planes':
    'Ebenen, die an diesem Tag durch den Erdschatten gehen ÷ Ebenen',
  'count of the days on which some plane passes through the shadow of the Earth':
    'Zahl der Tage, an denen eine Ebene durch den Erdschatten geht',
  'mean IT power of a year × nodes launched by this date ÷ nodes':
    'mittlere IT-Leistung eines Jahres × bis dahin gestartete Knoten ÷ Knoten',
  'SGP4 from its elements to the time of the clock; height above the ellipsoid':
    'SGP4 von seinen Elementen bis zur Zeit der Uhr; Höhe über dem Ellipsoid',
  'Elements from {files}.': 'Elemente aus {files}.',
  'power of the flow ÷ all power that comes in': 'Leistung des Flusses ÷ alle Leistung, die hineingeht',
  'where {metric} is the same in orbit and on the ground, all else held':
    'wo {metric} im Orbit und am Boden gleich ist, alles andere unverändert',
  'Looked for by halving, over the whole range of the input.':
    'Durch Halbieren gesucht, über den ganzen Bereich der Eingabe.',
  'the answer with this number at its low end, all others held':
    'die Antwort mit dieser Zahl am unteren Ende, alle anderen unverändert',
  'the answer with this number at its high end, all others held':
    'die Antwort mit dieser Zahl am oberen Ende, alle anderen unverändert',
  'how far the answer moves between both ends, its present value within':
    'wie weit sich die Antwort zwischen beiden Enden bewegt, ihr jetziger Wert darin',
  'the low end of its range': 'das untere Ende ihres Bereichs',
  'the high end of its range': 'das obere Ende ihres Bereichs',
  'this scenario ÷ the first': 'dieses Szenario ÷ das erste',
  'ours ÷ the published value, {printed}': 'unser Wert ÷ der veröffentlichte, {printed}',
  'A scenario needs a name; type at least one letter':
    'Ein Szenario braucht einen Namen; mindestens einen Buchstaben eingeben',
  Planes: 'Ebenen',
};
