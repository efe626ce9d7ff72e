/** A list as somebody would drop it, and what a person would call right. */
export interface ListCase {
  name: string;
  text: string;
  /** Name, latitude, longitude and power of the facility (or of its IT) in MW; null where it is not told. */
  sites: [name: string, latitudeDeg: number, longitudeDeg: number, powerMw: number | null][];
  /** What is asked, in order. */
  doubts?: string[];
  /** The beginnings of what is told, in order, each with its count. */
  told?: [count: number, message: string][];
}

const licence = Array.from(
  { length: 20 },
  (_, k) => `Zeile ${k + 1} der Lizenz, mit Komma; und Strichpunkt`,
).join('\n');
const point = (properties: object | null, coordinates: unknown, type = 'Point') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const collection = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });
/** A square of some hundred metres about a place, clockwise. */
const square = (x: number, y: number) => [
  [x - 0.001, y - 0.001],
  [x - 0.001, y + 0.001],
  [x + 0.001, y + 0.001],
  [x + 0.001, y - 0.001],
  [x - 0.001, y - 0.001],
];
const undated = 'tells a power or a number without a day';

export const tableCases: ListCase[] = [
  {
    name: 'semicolons and decimal commas.csv',
    text: 'name;lat;lon;MW\nBerlin;52,52;13,405;12,5\nHamburg;53,55;9,993;1.234\n',
    sites: [
      ['Berlin', 52.52, 13.405, 12.5],
      ['Hamburg', 53.55, 9.993, 1234],
    ],
    told: [[2, undated]],
  },
  {
    name: 'line ends within cells.csv',
    text: 'Name,Current power (MW),Owner,lat,lon\r\n"Alpha\r\nHall",100,"Some\nOwner",35.1,-90.2\r\nBeta,,,36.5,-91.25\r\n',
    sites: [
      ['Alpha Hall', 35.1, -90.2, 100],
      ['Beta', 36.5, -91.25, null],
    ],
    told: [[1, undated]],
  },
  {
    name: 'state is a region.csv',
    text: 'name, operator, state, lat, lon\nOne, Acme, Ohio, 40.1, -82.9\nTwo, Acme, Iowa, 41.6, -93.6\n',
    sites: [
      ['One', 40.1, -82.9, null],
      ['Two', 41.6, -93.6, null],
    ],
  },
  {
    name: 'capacity in brackets.csv',
    text: 'Name,Latitude,Longitude,Capacity (MW)\nA,51.5,-0.12,48\n',
    sites: [['A', 51.5, -0.12, 48]],
    told: [[1, undated]],
  },
  {
    name: 'blank first header.csv',
    text: ',lat,lon,country\nAlpha,48.85,2.35,France\nBeta,45.76,4.84,France\n',
    sites: [
      ['Alpha', 48.85, 2.35, null],
      ['Beta', 45.76, 4.84, null],
    ],
    doubts: ['column'],
  },
  {
    name: 'index in front.csv',
    text: ',name,lat,lon\n0,Alpha,48.85,2.35\n1,Beta,45.76,4.84\n',
    sites: [
      ['Alpha', 48.85, 2.35, null],
      ['Beta', 45.76, 4.84, null],
    ],
    told: [[1, 'has columns that are not used: #1']],
  },
  {
    name: 'units at one point.csv',
    text: 'name_p,lat,lon,power_mw,unit\nNord,52.5,13.4,10,1\nNord,52.5,13.4,20,2\nSüd,48.1,11.6,5,1\nSüd,48.1,11.6,5,1\n',
    sites: [
      ['Nord', 52.5, 13.4, 30],
      ['Süd', 48.1, 11.6, 5],
    ],
    told: [
      [1, 'has columns that are not used: unit'],
      [3, undated],
      [1, 'tells a further part of a site without a day'],
      [1, 'says the same as a row before it'],
    ],
  },
  {
    name: 'coordinates in a geojson cell.csv',
    text: 'title,geojson\nA,"{""type"":""Point"",""coordinates"":[13.4,52.5]}"\nB,"{""type"":""Feature"",""geometry"":{""type"":""Point"",""coordinates"":[2.35,48.85]}}"\n',
    sites: [
      ['A', 52.5, 13.4, null],
      ['B', 48.85, 2.35, null],
    ],
  },
  {
    name: 'licence above a German header.csv',
    text: `"${licence}"\n\nName des RZ;Breitengrad;Längengrad;Netzanschluss (kW);Status;Inbetriebnahme\nEins;50,11;8,68;2.500;in Betrieb;31.05.2024\nZwei;51,34;12,37;12000;geplant;2028\n`,
    sites: [
      ['Eins', 50.11, 8.68, 2.5],
      ['Zwei', 51.34, 12.37, 12],
    ],
    told: [
      [1, 'has lines above or below the table'],
      [1, 'tells no day; it is read as the first'],
    ],
  },
  {
    name: 'French.csv',
    text: 'Nom du site\tCoordonnées GPS\tPuissance (MW)\tStatut\tExploitant\nLille\t50,63; 3,06\t7,5\ten service\tÉlan\nLyon\t45,76; 4,84\t1 250,5\ten construction\tÉlan\n',
    sites: [
      ['Lille', 50.63, 3.06, 7.5],
      ['Lyon', 45.76, 4.84, 1250.5],
    ],
    told: [[2, undated]],
  },
  {
    name: 'Chinese.csv',
    text: '名称,纬度,经度,容量（兆瓦）,状态,投产日期\n张北,41.16,114.7,150,运营中,2020年3月1日\n',
    sites: [['张北', 41.16, 114.7, 150]],
  },
  {
    name: 'bars and sep.txt',
    text: 'sep=|\nProject|Lat|Lng|Capacity_kW\nA|1.5|103.7|"500"\n',
    sites: [['A', 1.5, 103.7, 0.5]],
    told: [[1, undated]],
  },
  {
    name: 'old Mac.csv',
    text: 'name,lat,lon\rA,1.5,103.7\rB,1.6,103.8\r',
    sites: [
      ['A', 1.5, 103.7, null],
      ['B', 1.6, 103.8, null],
    ],
  },
  {
    name: 'degrees, minutes, seconds.csv',
    text: 'facility,latitude,longitude\nA,"52°31\'12""N","13°24\'36""E"\nB,33.86 S,151.21 E\nC,N40.5,W 74.25\n',
    sites: [
      ['A', 52.52, 13.41, null],
      ['B', -33.86, 151.21, null],
      ['C', 40.5, -74.25, null],
    ],
  },
  {
    name: 'one column.csv',
    text: 'site,location,MW\nA,"52.52, 13.405",10 MW\nB,"35.1N 90.2W",0.5 GW\nC,POINT (2.35 48.85),250 kW\n',
    sites: [
      ['A', 52.52, 13.405, 10],
      ['B', 35.1, -90.2, 500],
      ['C', 48.85, 2.35, 0.25],
    ],
    told: [[3, undated]],
  },
  {
    name: 'exchanged.csv',
    text: 'name,lat,lon\nBerlin,13.405,52.52\nMünchen,11.58,48.14\nHamburg,9.99,53.55\n',
    sites: [
      ['Berlin', 52.52, 13.405, null],
      ['München', 48.14, 11.58, null],
      ['Hamburg', 53.55, 9.99, null],
    ],
    doubts: ['exchanged'],
    told: [[1, 'is read with latitude and longitude exchanged']],
  },
  {
    name: 'off the globe.csv',
    text: 'name,lat,lon\nColumbus,-82.99,39.96\nDes Moines,-93.62,41.59\nShanghai,121.47,31.23\n',
    sites: [
      ['Columbus', 39.96, -82.99, null],
      ['Des Moines', 41.59, -93.62, null],
      ['Shanghai', 31.23, 121.47, null],
    ],
    doubts: ['exchanged'],
    told: [[1, 'is read with latitude and longitude exchanged']],
  },
  {
    name: 'into the stated country.csv',
    // Both ways on land: 29 degrees north, 41 east is in Saudi Arabia, 21 north, 52 east in the Emirates.
    text: 'name,country,lat,lon\nİstanbul,Türkei,29,41.1\nWarszawa,PL,21.02,52.23\nParis,法国,2.35,48.85\n',
    sites: [
      ['İstanbul', 41.1, 29, null],
      ['Warszawa', 52.23, 21.02, null],
      ['Paris', 48.85, 2.35, null],
    ],
    doubts: ['exchanged'],
    told: [[1, 'is read with latitude and longitude exchanged']],
  },
  {
    name: 'in their country.csv',
    text: 'name,country,lat,lon\nIslands,Fiji,-18.1,178.4\nAt sea,Norway,62.1,3.2\nAt sea,Norway,65.1,4.9\n',
    sites: [
      ['Islands', -18.1, 178.4, null],
      ['At sea', 62.1, 3.2, null],
      ['At sea', 65.1, 4.9, null],
    ],
    told: [[1, 'has the name of another site that lies elsewhere']],
  },
  {
    name: 'null island.csv',
    text: 'name,lat,lon\nA,0,0\nB,0.0,0.0\nC,1.29,103.85\n',
    sites: [['C', 1.29, 103.85, null]],
    told: [[2, 'is 0, and so is the longitude: that is no place']],
  },
  {
    name: 'no coordinates.csv',
    text: 'Plant,Unit,Capacity (MW)\nA,1,100\nB,2,200\n',
    sites: [],
    told: [
      [
        1,
        'has no column of coordinates, such as latitude and longitude; its columns are Plant, Unit, Capacity (MW)',
      ],
    ],
  },
  {
    name: 'thousands.csv',
    text: 'name,lat,lon,MW,status,year\nA,40.5,-82.25,"1,234",operational,2019\nB,40.6,-82.35,1\'500.5,planned,2029\nC,40.7,-82.45,n/a,Cancelled,\n',
    sites: [
      ['A', 40.5, -82.25, 1234],
      ['B', 40.6, -82.35, 1500.5],
      ['C', 40.7, -82.45, null],
    ],
    told: [[2, 'tells no day; it is read as the first']],
  },
  {
    name: 'unit not told.csv',
    text: 'name,lat,lon,capacity\nA,40.5,-82.25,120\n',
    sites: [['A', 40.5, -82.25, 120]],
    doubts: ['unit'],
    told: [[1, undated]],
  },
  {
    name: 'WKT.csv',
    text: [
      'wkt;name;MW',
      '"POLYGON ((13.4 52.5, 13.401 52.5, 13.401 52.501, 13.4 52.501, 13.4 52.5))";A;10',
      '"MULTIPOLYGON Z (((2 48 1, 2.002 48 1, 2.002 48.002 1, 2 48.002 1, 2 48 1)), ((3 48 1, 3.001 48 1, 3.001 48.001 1, 3 48 1)))";B;20',
      '"SRID=3857;POINT(-1113194.9079 4865942.2795)";C;',
      '"LINESTRING (0 0, 1 1, 2 2)";D;30',
      '"MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))";E;30',
      '"GEOMETRYCOLLECTION (POINT (7 50), LINESTRING (7 50, 8 51))";F;',
      '"multipoint((1.5 45.5), (1.5 45.501))";G;',
      '"POLYGON EMPTY";H;',
      '"POLYGON ((1 2, 3 4";I;',
      '',
    ].join('\n'),
    sites: [
      ['A', 52.5005, 13.4005, 10],
      ['B', 48.001, 2.001, 20],
      ['C', 40, -10, null],
      ['F', 50, 7, null],
      ['G', 45.5, 1.5, null],
    ],
    told: [
      [2, 'is a line; lines are no sites and were left out'],
      [1, 'must be Point (a site) or Polygon (an outline)'],
      [1, 'has no coordinates; the row was left out'],
      [2, undated],
    ],
  },
  {
    name: 'an encyclopaedia.csv',
    text: 'Name,Coordinates,Power\nA,52°31′N 13°24′E\uFEFF / \uFEFF52.52°N 13.4°E,50 MW\nB,"35°07′N 90°10′W / 35.11°N 90.17°W / 35.11; -90.17 (B)",70 MW\nC,"35.11° N, 90.17° W",\n',
    sites: [
      ['A', 52.52, 13.4, 50],
      ['B', 35.11, -90.17, 70],
      ['C', 35.11, -90.17, null],
    ],
    told: [[2, undated]],
  },
  {
    name: 'positions under another name.csv',
    text: 'item,itemLabel,p625\nhttp://example.org/Q1,Alpha Hall,Point(13.4 52.5)\nhttp://example.org/Q2,Beta Hall,Point(11.5 48.1)\n',
    sites: [
      ['Alpha Hall', 52.5, 13.4, null],
      ['Beta Hall', 48.1, 11.5, null],
    ],
    doubts: ['column'],
    told: [[1, 'has columns that are not used: item']],
  },
  {
    name: 'rough powers.csv',
    text: 'name,lat,lon,MW\nA,40.1,-82.9,50+ MW\nB,40.2,-82.9,~100\nC,40.3,-82.9,100-150 MW\nD,40.4,-82.9,>200\nE,40.5,-82.9,1.2GW\nF,40.6,-82.9,100 MW (phase 1)\nG,40.7,-82.9,up to 300 MW\n',
    sites: [
      ['A', 40.1, -82.9, null],
      ['B', 40.2, -82.9, 100],
      ['C', 40.3, -82.9, null],
      ['D', 40.4, -82.9, null],
      ['E', 40.5, -82.9, 1200],
      ['F', 40.6, -82.9, 100],
      ['G', 40.7, -82.9, null],
    ],
    told: [
      [4, 'must be megawatts from 0 to 1,000,000; found “50+ MW”; the cell was left empty'],
      [3, undated],
    ],
  },
  {
    name: 'degrees and minutes in columns.csv',
    text: 'name,lat_deg,lat_min,lat_sec,lat_dir,lon_deg,lon_min,lon_sec,lon_dir\nA,52,31,12,N,13,24,36,E\nB,35,6,,N,90,12,0,W\n',
    sites: [
      ['A', 52.52, 13.41, null],
      ['B', 35.1, -90.2, null],
    ],
  },
  {
    name: 'degrees and minutes in brackets.csv',
    text: 'name,Lat (deg),Lat (min),Lat (sec),Lon (deg),Lon (min),Lon (sec)\nA,52,31,12,13,24,36\nB,35.0,6.0,,-90.0,12.0,0\n',
    sites: [
      ['A', 52.52, 13.41, null],
      ['B', 35.1, -90.2, null],
    ],
  },
  {
    name: 'the edges of a box beside its middle.csv',
    text: 'name,lat_deg,lon_deg,lat_min,lon_min,lat_max,lon_max\nA,52.52,13.405,52,13,53,14\n',
    sites: [['A', 52.52, 13.405, null]],
    told: [[4, 'has columns that are not used: lat_min, lon_min, lat_max, lon_max']],
  },
  {
    name: 'decimal commas beside a point of WKT.csv',
    text: 'name;wkt;MW\nBerlin;POINT (13.405 52.520);12,5\nParis;POINT (2.352 48.857);7,25\n',
    sites: [
      ['Berlin', 52.52, 13.405, 12.5],
      ['Paris', 48.857, 2.352, 7.25],
    ],
    told: [[2, undated]],
  },
  {
    name: 'units in brackets of cells.csv',
    text: 'name,lat,lon,Capacity\nA,52.5,13.4,500 (kW)\nB,35.1,-90.2,1.2 (GW)\nC,48.85,2.35,100 MW (phase 1)\n',
    sites: [
      ['A', 52.5, 13.4, 0.5],
      ['B', 35.1, -90.2, 1200],
      ['C', 48.85, 2.35, 100],
    ],
    told: [[3, undated]],
  },
  {
    name: 'a web page.csv',
    text: '<!DOCTYPE html>\n<html><body><table><tr><td>name</td></tr></table></body></html>',
    sites: [],
    told: [[1, 'is a web page and not the list itself; save the file that it links to']],
  },
  {
    name: 'a map grid in two columns.csv',
    text: 'name,easting,northing\nA,374520.25,5812000.5\nB,"374,600","5,812,100"\nC,13.4,52.5\n',
    sites: [['C', 52.5, 13.4, null]],
    told: [[2, 'looks like metres of a UTM zone or a national grid, not degrees; save the list in WGS 84']],
  },
  {
    name: 'a map grid in one column.csv',
    text: 'name,coordinates\nA,"1492000 6894000"\nB,POINT (1493000 6895000)\nC,"52.5, 13.4"\n"D","52.6, 13.4"\n',
    sites: [
      ['C', 52.5, 13.4, null],
      ['D', 52.6, 13.4, null],
    ],
    told: [
      [2, 'looks like metres of a map grid (Web Mercator or a national one), not degrees; save the list'],
    ],
  },
  {
    name: 'decimal not told.csv',
    text: 'name,position,MW,date\nA,POINT(13 52),"1,250",2024-05-31\n',
    sites: [['A', 52, 13, 1250]],
    doubts: ['decimal'],
  },
  {
    name: 'month first.csv',
    text: 'name,lat,lon,MW,date\nA,40.5,-82.25,1,05/31/2024\nB,40.6,-82.35,2,05/06/2024\n',
    sites: [
      ['A', 40.5, -82.25, 1],
      ['B', 40.6, -82.35, 2],
    ],
  },
  {
    name: 'day or month first.csv',
    text: 'name,lat,lon,MW,date\nA,40.5,-82.25,1,05/06/2024\n',
    sites: [['A', 40.5, -82.25, 1]],
    doubts: ['dateOrder'],
  },
  {
    name: 'headers that say nothing.csv',
    text: 'label text,a,b\nAlpha Park,52.5200,13.4050\nBeta Park,48.1372,11.5756\n',
    sites: [
      ['Alpha Park', 52.52, 13.405, null],
      ['Beta Park', 48.1372, 11.5756, null],
    ],
    doubts: ['column', 'column', 'column'],
  },
  {
    name: 'no header at all.csv',
    text: 'Alpha Park,52.5200,13.4050\nBeta Park,48.1372,11.5756\n',
    sites: [
      ['Alpha Park', 52.52, 13.405, null],
      ['Beta Park', 48.1372, 11.5756, null],
    ],
    doubts: ['column', 'column', 'column'],
  },
  {
    name: 'names missing.csv',
    text: 'name,operator,city,lat,lon\n,Acme,Columbus,39.96,-82.99\n,,,41.59,-93.62\nC,,,1.5,103.7\n',
    sites: [
      ['Acme, Columbus', 39.96, -82.99, null],
      ['41.59° N, 93.62° W', 41.59, -93.62, null],
      ['C', 1.5, 103.7, null],
    ],
    told: [[2, 'has no name; it is named by its operator and place: “Acme, Columbus”']],
  },
  {
    name: 'footer.csv',
    text: 'name,lat,lon,MW\nA,1.5,103.7,\n\nSource: somebody\nTotal,,,100\n',
    sites: [['A', 1.5, 103.7, null]],
    told: [
      [1, 'has lines above or below the table'],
      [1, 'has no coordinates; the row was left out'],
    ],
  },
  {
    name: 'hostile names.csv',
    text: 'name,lat,lon,__proto__,constructor\n<img src=x onerror=alert(1)>,1.5,103.7,a,b\n=HYPERLINK("x"),1.6,103.8,a,b\n',
    sites: [
      ['<img src=x onerror=alert(1)>', 1.5, 103.7, null],
      ['=HYPERLINK("x")', 1.6, 103.8, null],
    ],
    told: [[2, 'has columns that are not used: #4, #5']],
  },
  {
    name: 'longitude 190.csv',
    text: 'name,lat,lon\nA,-18.5,190\n',
    sites: [['A', -18.5, -170, null]],
    told: [[1, 'has a longitude beyond 180°; it was turned by a full circle']],
  },
  {
    name: 'phases with dates.csv',
    text: 'Project,Latitude,Longitude,MW,Year\nAlpha,32.5,-91.6,100,2024\nAlpha,32.5,-91.6,250,2025\n',
    sites: [['Alpha', 32.5, -91.6, 250]],
    told: [[2, 'tells no day; it is read as the first']],
  },
  {
    name: 'commas in the last column.csv',
    text: 'lat,lon,name\n1.5,103.7,Hall, north of town\n1.6,103.8,B\n',
    sites: [
      ['Hall, north of town', 1.5, 103.7, null],
      ['B', 1.6, 103.8, null],
    ],
  },
  {
    name: 'unquoted decimal commas.csv',
    text: 'name,lat,lon\nA,52,52,13,40\nB,48.1,11.6\n',
    sites: [['B', 48.1, 11.6, null]],
    told: [[1, 'has 5 cells, and the header names 3 columns; the row was left out']],
  },
];

export const shapeCases: ListCase[] = [
  {
    name: 'points of ArcGIS.json',
    text: JSON.stringify({
      displayFieldName: '',
      geometryType: 'esriGeometryPoint',
      spatialReference: { wkid: 102100, latestWkid: 3857 },
      features: [
        { attributes: { NAME: 'A', MW: 5 }, geometry: { x: 1491681.1766, y: 6891041.7239 } },
        { attributes: { NAME: 'B', MW: null }, geometry: { x: 1280174.1441, y: 6123507.425 } },
      ],
    }),
    sites: [
      ['A', 52.5, 13.4, 5],
      ['B', 48.1, 11.5, null],
    ],
    told: [
      [1, 'has coordinates in 3857; they were converted to degrees'],
      [1, undated],
    ],
  },
  {
    name: 'polygons of ArcGIS.json',
    text: JSON.stringify({
      geometryType: 'esriGeometryPolygon',
      spatialReference: { wkid: 4326 },
      features: [
        { attributes: { Name: 'A' }, geometry: { rings: [square(13.4, 52.5), square(13.41, 52.5)] } },
        {
          attributes: { Name: 'B' },
          geometry: {
            paths: [
              [
                [1, 2],
                [3, 4],
              ],
            ],
          },
        },
      ],
    }),
    sites: [['A', 52.5, 13.4, null]],
    told: [[1, 'is a line; lines are no sites and were left out']],
  },
  {
    name: 'latitude first.geojson',
    text: collection([
      point({ name: 'Berlin' }, [52.52, 13.405]),
      point({ name: 'München' }, ['48.14', '11.58']),
    ]),
    sites: [
      ['Berlin', 52.52, 13.405, null],
      ['München', 48.14, 11.58, null],
    ],
    doubts: ['exchanged'],
    told: [[1, 'is read with latitude and longitude exchanged']],
  },
  {
    name: 'metres without a system.geojson',
    text: collection([point({ name: 'A' }, [391000, 5820000])]),
    sites: [],
    told: [[1, 'looks like metres of a UTM zone or a national grid, not degrees']],
  },
  {
    name: 'OpenStreetMap.json',
    text: JSON.stringify({
      version: 0.6,
      elements: [
        { type: 'node', id: 1, lat: 52.5, lon: 13.4, tags: { name: 'A', operator: 'X' } },
        { type: 'way', id: 2, center: { lat: 48.1, lon: 11.5 }, tags: { name: 'B', operator: 'Y' } },
      ],
    }),
    sites: [
      ['A', 52.5, 13.4, null],
      ['B', 48.1, 11.5, null],
    ],
    told: [[2, 'has columns that are not used: type, id']],
  },
  {
    name: 'an answer of SPARQL.json',
    text: JSON.stringify({
      head: { vars: ['item'] },
      results: {
        bindings: [
          {
            itemLabel: { type: 'literal', value: 'Alpha Hall', 'xml:lang': 'en' },
            coord: {
              datatype: 'http://www.opengis.net/ont/geosparql#wktLiteral',
              type: 'literal',
              value: 'Point(13.4 52.5)',
            },
          },
          {
            itemLabel: { type: 'literal', value: 'Beta Hall' },
            coord: { type: 'literal', value: 'Point(11.5 48.1)' },
          },
        ],
      },
    }),
    sites: [
      ['Alpha Hall', 52.5, 13.4, null],
      ['Beta Hall', 48.1, 11.5, null],
    ],
    doubts: ['column'],
  },
  {
    name: 'TopoJSON.json',
    text: '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}},"arcs":[]}',
    sites: [],
    told: [[1, 'is TopoJSON; save it as GeoJSON']],
  },

  {
    name: 'names null.geojson',
    text: collection([
      point({ name: null, operator: 'Acme', 'addr:city': 'Oslo' }, [10.75, 59.91]),
      point({ name: 'B' }, [11, 60]),
      point({ name: null }, [12.25, 61.5]),
    ]),
    sites: [
      ['Acme', 59.91, 10.75, null],
      ['B', 60, 11, null],
      ['61.50° N, 12.25° E', 61.5, 12.25, null],
    ],
    told: [
      [1, 'has columns that are not used: addr:city'],
      [2, 'has no name; it is named by its operator and place: “Acme”'],
    ],
  },
  {
    name: 'polygons without names.geojson',
    text: collection([
      point({}, [square(13.4, 52.5)], 'Polygon'),
      point(null, [[square(2.35, 48.85)], [square(2.36, 48.85)]], 'MultiPolygon'),
    ]),
    sites: [
      ['52.50° N, 13.40° E', 52.5, 13.4, null],
      ['48.85° N, 2.35° E', 48.85, 2.35, null],
    ],
    told: [[2, 'has no name']],
  },
  {
    name: 'power as text.geojson',
    text: collection([
      point({ Name: 'A "x"', size_power_kw: '2,500', status: 'Under Construction', note: 'x' }, [13.4, 52.5]),
      point({ Name: 'B', size_power_kw: null, status: null, note: null }, [13.5, 52.6]),
    ]),
    sites: [
      ['A "x"', 52.5, 13.4, 2.5],
      ['B', 52.6, 13.5, null],
    ],
    doubts: ['decimal'],
    told: [
      [1, 'has columns that are not used: note'],
      [1, undated],
    ],
  },
  {
    name: 'lines.geojson',
    text: collection([
      point({ name: 'A' }, [13.4, 52.5]),
      ...Array.from({ length: 300 }, () =>
        point(
          {},
          [
            [1, 2],
            [3, 4],
          ],
          'LineString',
        ),
      ),
    ]),
    sites: [['A', 52.5, 13.4, null]],
    told: [[300, 'is a line; lines are no sites and were left out']],
  },
  {
    name: 'array of objects.json',
    text: JSON.stringify([
      { name: 'A', capacity_mw: 12.345, location: { lat: 52.5, lng: 13.4 }, tags: ['x', 'y'] },
      { name: 'B', capacity_mw: null, location: { lat: '48,85', lng: '2,35' } },
    ]),
    sites: [
      ['A', 52.5, 13.4, 12.345],
      ['B', 48.85, 2.35, null],
    ],
    told: [
      [1, 'has columns that are not used: tags'],
      [1, undated],
    ],
  },
  {
    name: 'wrapped objects.json',
    text: JSON.stringify({
      meta: { count: 2 },
      data: { items: [{ title: 'A', coordinates: [52.5, 13.4] }] },
    }),
    sites: [['A', 52.5, 13.4, null]],
  },
  {
    name: 'objects with points.json',
    text: JSON.stringify([{ name: 'A', geo: { type: 'Point', coordinates: [13.4, 52.5] } }]),
    sites: [['A', 52.5, 13.4, null]],
  },
  {
    name: 'feature.geojson',
    text: JSON.stringify(point({ name: 'A' }, [13.4, 52.5, 34])),
    sites: [['A', 52.5, 13.4, null]],
  },
  {
    name: 'bare geometry.geojson',
    text: '{"type":"MultiPoint","coordinates":[[13.4,52.5],[2.35,48.85]]}',
    sites: [
      ['52.50° N, 13.40° E', 52.5, 13.4, null],
      ['48.85° N, 2.35° E', 48.85, 2.35, null],
    ],
    told: [[2, 'has no name']],
  },
  {
    name: 'geometry collection.geojson',
    text: collection([
      {
        type: 'Feature',
        properties: { name: 'A' },
        geometry: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', coordinates: [square(13.4, 52.5)] },
            { type: 'Point', coordinates: [13.4005, 52.5005] },
          ],
        },
      },
    ]),
    sites: [['A', 52.5005, 13.4005, null]],
  },
  {
    name: 'sequence.geojsonl',
    text: `\u001E${JSON.stringify(point({ name: 'A' }, [13.4, 52.5]))}\n\u001E${JSON.stringify(point({ name: 'B' }, [2.35, 48.85]))}\n\u001E{"type":"Feat\n`,
    sites: [
      ['A', 52.5, 13.4, null],
      ['B', 48.85, 2.35, null],
    ],
    told: [[1, 'is not readable as JSON, as the lines before it are']],
  },
  {
    name: 'web mercator.geojson',
    text: collection([point({ name: 'A' }, [-11_169_055.58, 2_800_000])], {
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } },
    }),
    // The worked example of the EPSG's guidance note: 24°22'54.433"N, 100°20'W.
    sites: [['A', 24.381787, -100.333333, null]],
    told: [[1, 'has coordinates in urn:ogc:def:crs:EPSG::3857; they were converted to degrees']],
  },
  {
    name: 'crs null.geojson',
    text: collection([point({ name: 'A' }, [13.4, 52.5])], { crs: null }),
    sites: [['A', 52.5, 13.4, null]],
  },
  {
    name: 'other crs.geojson',
    text: collection([point({ name: 'A' }, [389_000, 5_819_000])], {
      crs: { type: 'name', properties: { name: 'EPSG:25833' } },
    }),
    sites: [],
    told: [[1, 'has coordinates in another system than longitude and latitude']],
  },
  {
    name: 'longitude 190.geojson',
    text: collection([point({ name: 'A' }, [190, -18.5])]),
    sites: [['A', -18.5, -170, null]],
    told: [[1, 'has a longitude beyond 180°; it was turned by a full circle']],
  },
  {
    name: 'across the date line.geojson',
    text: collection([
      point(
        { name: 'A' },
        [
          [
            [179.999, 1],
            [-179.999, 1],
            [-179.999, 1.002],
            [179.999, 1.002],
            [179.999, 1],
          ],
        ],
        'Polygon',
      ),
    ]),
    sites: [['A', 1.001, -180, null]],
  },
  {
    name: 'placemarks.kml',
    text: `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>All &amp; more</name><Folder><name>Folder</name>
<Placemark><name>A &lt;b&gt;</name><description><![CDATA[<b>x</b>]]></description>
<ExtendedData><Data name="Capacity (MW)"><value>120</value></Data><Data name="Status"><value>planned</value></Data></ExtendedData>
<Point><coordinates>13.4,52.5,0</coordinates></Point></Placemark>
<Placemark><name>B</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
2.349,48.849 2.351,48.849 2.351,48.851 2.349,48.851 2.349,48.849</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
<Placemark><name>Way</name><LineString><coordinates>1,2 3,4</coordinates></LineString></Placemark>
</Folder></Document></kml>`,
    sites: [
      ['A <b>', 52.5, 13.4, 120],
      ['B', 48.85, 2.35, null],
    ],
    told: [
      [1, 'is a line; lines are no sites and were left out'],
      [1, undated],
    ],
  },
  {
    name: 'a page in a placemark.kml',
    text: `<kml><Document><Placemark><name>A</name><description><![CDATA[<html lang="en"><body>x</body></html>]]></description>
<Point><coordinates>13.4,52.5</coordinates></Point></Placemark></Document></kml>`,
    sites: [['A', 52.5, 13.4, null]],
  },
  {
    name: 'cut.kml',
    text: '<kml><Document><Placemark><name>A</name><Point><coordinates>13.4,52.5</coordinates></Point></Placemark><Placemark><na',
    sites: [['A', 52.5, 13.4, null]],
    told: [
      [1, 'breaks off before its end'],
      [1, 'must be Point (a site) or Polygon (an outline)'],
    ],
  },
  {
    name: 'waypoints.gpx',
    text: '<gpx version="1.1"><wpt lat="52.5" lon="13.4"><name>A</name><time>2024-01-01T00:00:00Z</time></wpt><trk><trkseg/></trk></gpx>',
    sites: [['A', 52.5, 13.4, null]],
    told: [[1, 'is a line; lines are no sites and were left out']],
  },
];
