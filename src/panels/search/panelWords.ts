import type { PanelId } from '../../scene/types';

/** What a panel is found by beside its title, in every language of the interface. */
export const panelSynonyms: Record<PanelId, readonly string[]> = {
  capacity: ['capacity', 'Kapazität', 'capacité', '容量', 'owners', 'Eigentümer', 'propriétaires', '所有者'],
  power: ['power', 'Leistung', 'puissance', '功率', 'energy', 'Energie', 'énergie', '能量'],
  scenario: ['scenario', 'Szenario', 'scénario', '情景'],
  compare: ['compare', 'comparison', 'Vergleich', 'comparer', 'comparaison', '比较'],
  site: ['site', 'Standort', '站点'],
  sources: ['sources', 'Quellen', '来源'],
  programmes: ['programmes', 'rockets', 'Programme', 'Raketen', 'fusées', '计划', '火箭'],
  filings: ['filings', 'FCC', 'Anträge', 'demandes', '申请'],
  commitments: ['deals', 'contracts', 'Verträge', 'accords', 'contrats', '交易', '协议'],
};
