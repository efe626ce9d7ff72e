import { wattsOf } from '../cells/siteColumns';
import { type PowerUnit, powerUnits, type SiteField } from '../mapping';

/**
 * Headers of columns in English, German, French and Chinese, folded to letters and digits without marks and blanks, the likeliest
 * first. A unit in brackets or at the end is taken off before.
 */
const aliases: Readonly<Record<SiteField, string>> = {
  id: 'id',
  name: 'name,sitename,site,facilityname,facility,projectname,project,datacentername,datacentrename,datacenter,datacentre,campusname,campus,plantname,plant,title,label,namedesrz,rzname,rz,rechenzentrum,namedesrechenzentrums,bezeichnung,standortname,projektname,projekt,anlagenname,anlage,objekt,standort,nom,nomdusite,nomducentre,nomduprojet,projet,centrededonnees,installation,etablissement,名称,名字,数据中心名称,数据中心,项目名称,项目,设施名称,站点名称,站点',
  latitude_deg:
    'latitudedeg,latitude,lat,latitudewgs84,decimallatitude,geolat,latdd,breitengrad,breite,geobreite,geographischebreite,geografischebreite,纬度,北纬,y,ycoord,ycoordinate,northing,nordwert,hochwert,coordy,coordonneey',
  longitude_deg:
    'longitudedeg,longitude,lon,lng,long,longitudewgs84,decimallongitude,geolon,geolng,londd,langengrad,laengengrad,lange,laenge,geolange,geographischelange,geografischelange,经度,东经,x,xcoord,xcoordinate,easting,ostwert,rechtswert,coordx,coordonneex',
  position:
    'coordinates,coordinate,coords,latlon,latlng,latlong,latitudelongitude,position,geopoint,geojson,geometry,geom,geo,wkt,wktgeometry,wktgeom,thegeom,shape,point,gpscoordinates,gps,location,koordinaten,koordinate,geokoordinaten,lage,coordonnees,coordonneesgps,coordonneesgeographiques,坐标,经纬度,地理坐标',
  precision: 'precision',
  town: 'town,city,municipality,locality,place,location,stadt,ort,gemeinde,ville,commune,localite,城市,市,所在城市,所在地',
  region: 'region,state,province,county,stateprovince,bundesland,departement,省,省份,地区,州',
  country: 'country,countryname,nation,staat,land,pays,countrycode,国家',
  status:
    'status,projectstatus,operationalstatus,operatingstatus,currentstatus,stage,projektstatus,betriebsstatus,bauzustand,zustand,statut,etat,avancement,状态,项目状态,建设状态,运营状态,state',
  date: 'date,asof,asofdate,day,year,startdate,startyear,operationaldate,operationalsince,inservice,inservicedate,commissioned,commissioningdate,commissioningyear,dateopened,openingdate,openingyear,yearopened,opened,cod,datum,stand,jahr,inbetriebnahme,inbetrieb,inbetriebseit,inbetriebab,inbetriebnahmedatum,inbetriebnahmejahr,eroffnung,seit,baujahr,annee,misenservice,miseenservice,datedemiseenservice,anneedemiseenservice,ouverture,日期,投产日期,投运日期,投运时间,投产时间,年份',
  it_power_mw:
    'itpower,it,itload,itcapacity,criticalitload,criticalitpower,criticalitcapacity,criticalload,criticalpower,itleistung,itlast,itanschlussleistung,itkapazitat,puissanceit,puissanceinformatique,chargeit,it功率,it容量,it负载,it负荷',
  facility_power_mw:
    'facilitypower,power,currentpower,powercapacity,totalpower,currentcapacity,capacity,totalcapacity,installedcapacity,nameplatecapacity,electricalcapacity,sitepower,sitecapacity,peakload,peakpower,load,demand,peakdemand,powerdemand,gridconnection,gridcapacity,size,sizepower,ratedpower,leistung,gesamtleistung,anschlussleistung,netzanschluss,netzanschlussleistung,netzanschlusskapazitat,elektrischeleistung,nennleistung,installierteleistung,kapazitat,strombedarf,puissance,puissancetotale,puissanceinstallee,puissanceelectrique,puissanceraccordee,puissancederaccordement,raccordement,capacite,功率,总功率,电力容量,用电容量,容量,总容量,装机容量',
  accelerator:
    'accelerator,acceleratortype,acceleratorkind,gpu,gputype,gpumodel,chip,chiptype,beschleuniger,beschleunigertyp,accelerateur,typedegpu,加速器,芯片,芯片型号,gpu型号',
  accelerators:
    'accelerators,acceleratorcount,gpus,gpucount,numberofgpus,numgpus,chips,chipcount,numberofchips,anzahlgpus,anzahlbeschleuniger,nombredegpu,nombredegpus,gpu数量,加速器数量,芯片数量',
  owner:
    'owner,ownername,owners,company,developer,parentcompany,parent,eigentumer,eigentuemer,besitzer,inhaber,bauherr,proprietaire,maitredouvrage,业主,所有者,开发商,投资方,公司',
  operator:
    'operator,operatorname,operators,provider,operatedby,operatingcompany,betreiber,anbieter,exploitant,operateur,运营商,运营方,运营单位,运营者',
  sources:
    'sources,source,sourceurl,sourceurls,references,reference,citation,url,link,links,website,quelle,quellen,lien,liens,来源,数据来源,链接',
};

/** A field, and how early in its list a header stands. */
export interface Alias {
  field: SiteField;
  rank: number;
}

const byWord = new Map<string, Alias[]>();
for (const [field, words] of Object.entries(aliases))
  for (const [rank, word] of words.split(',').entries())
    byWord.set(word, [...(byWord.get(word) ?? []), { field: field as SiteField, rank }]);

/** What a header says. */
export interface ColumnHeader {
  /** Fields that its whole text is a name of; `state` is a region in one file and a status in another. */
  fields: readonly Alias[];
  /** Unit of powers that it names; null where it names none. */
  unit: PowerUnit | null;
  /** Single words, folded. */
  words: readonly string[];
}

const unitNames = Object.keys(powerUnits) as PowerUnit[];

/** A unit of powers as a header writes it; null for another word. */
function unitOf(word: string): PowerUnit | null {
  const watts = wattsOf(word);
  return unitNames.find((unit) => powerUnits[unit] === watts) ?? null;
}

/** Letters and digits of a header, in small letters without marks. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z]{2})([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(bare)
    .filter((word) => word !== '');

/** What a header says; the last step of a path such as `location.lat` counts before the whole. */
export function headerOf(text: string): ColumnHeader {
  const short = text.slice(0, 200);
  const bracket = /[([（【]([^()[\]（）【】]*)[)\]）】]\s*$/.exec(short);
  const inBrackets = bracket ? unitOf(bracket[1]?.trim() ?? '') : null;
  const open = bracket ? short.slice(0, bracket.index) : short;
  const words = wordsOf(open);
  const last = inBrackets === null ? unitOf(words.at(-1) ?? '') : null;
  const unit = inBrackets ?? last;
  const kept = last === null ? words : words.slice(0, -1);
  if (last !== null && /^(in|en)$/.test(kept.at(-1) ?? '')) kept.pop();
  const step = open.split('.').at(-1) ?? '';
  const whole = kept.join('');
  const fields = byWord.get(whole) ?? byWord.get(bare(open)) ?? byWord.get(bare(step)) ?? [];
  if (unit === null) return { fields, unit, words };
  const powers = fields.filter(({ field }) => field === 'it_power_mw' || field === 'facility_power_mw');
  const alone: Alias[] = whole === '' ? [{ field: 'facility_power_mw', rank: 1 }] : [];
  return { fields: [...powers, ...alone], unit, words };
}

/** How surely a row of cells is a header: the more fields it names, and coordinates before all. */
export function headerScore(cells: readonly string[]): number {
  const fields = new Set<SiteField>();
  for (const cell of cells.slice(0, 256)) {
    // Two numbers in a bracket are a point in WKT.
    if (cell.length > 200 || /\(\s*-?[\d.]+\s+-?\d/.test(cell)) continue;
    const [first] = headerOf(cell).fields;
    if (first) fields.add(first.field);
  }
  const places = ['latitude_deg', 'longitude_deg', 'position'] as const;
  return fields.size + places.filter((field) => fields.has(field)).length * 3;
}
