import type { Catalogue } from '../i18n';

/** Chinese of what presets of the model say of themselves and of what was published, by the English text. */
export const presets: Catalogue = {
  'AI1 as its maker described it in June 2026, on Starship at the lowest price named for it.':
    '按制造商 2026 年 6 月的描述，由 Starship 以所提到的最低价格发射的 AI1。',
  'Nothing of it has flown; price, life and battery are not published.':
    '尚无任何部分飞行过；价格、寿命和电池均未公布。',
  'The heat of the Earth on the radiator: with it peak power needs more than the 110 m² claimed.':
    '地球对散热器的热量：计入后，峰值功率需要的散热器超过宣称的 110 m²。',
  'Ageing of the array and failed accelerators.': '太阳能阵列老化和加速器故障。',
  'The payload is that to low orbit; to a sun-synchronous one it is less.':
    '该运力针对低轨道；到太阳同步轨道会更小。',
  'Power per mass': '单位质量功率',
  'Heat given off per area of radiator': '单位散热器面积的散热量',
  'Peak power per area of array': '单位阵列面积的峰值功率',
  'Peak power': '峰值功率',
  'The same power with array, radiator and mass by a study of spacecraft constraints (Turyshev 2026).':
    '功率相同，阵列、散热器和质量按一项航天器约束研究（Turyshev 2026）。',
  'The study prices no computers; it says what launch and build may cost together (250 to 1,000 USD/kg).':
    '该研究未给计算机定价；它说明发射与建造合计可花费多少（250 至 1,000 USD/kg）。',
  'The radiator is sized by area per kW, not by a temperature: the temperature here is that of the claim.':
    '散热器按每千瓦面积而非温度设计：这里的温度取宣称值。',
  'The launch price is the middle of 250 to 600 USD/kg, named for near-term full reuse.':
    '发射价格取 250 至 600 USD/kg 的中值，这是对近期完全复用所提的价格。',
  'Radiator per IT power': '单位 IT 功率的散热器',
  'Array of 1 MW at the start of life': '寿命初期 1 MW 所需阵列',
  'Mass per IT power': '单位 IT 功率的质量',
  'The study gives a range; the preset takes 40 kg/kW.': '该研究给出范围；预设取 40 kg/kW。',
  'A satellite bus that flies (Starlink V2 mini) on the launcher that flies (Falcon 9), at prices of 2026.':
    '正在飞行的卫星平台（Starlink V2 mini）与正在飞行的火箭（Falcon 9），按 2026 年价格。',
  'The bus carries no AI computer and no radiator for one: both are unknown, not nought.':
    '该平台没有 AI 计算机，也没有为其配备的散热器：两者未知，而非零。',
  'All its electrical power is taken as IT power.': '其全部电功率都按 IT 功率计。',
  'The carbon of a launch stays that of Starship: no figure for Falcon 9 is in the facts.':
    '单次发射的碳排放仍取 Starship 的值：事实中没有 Falcon 9 的数字。',
  'Launch per kW and year at 3,600 USD/kg': '3,600 USD/kg 时每千瓦每年的发射费用',
  'The table rounds to three figures from a power that it calls an estimate.':
    '表格取三位有效数字，所依据的功率它自称是估计。',
  'Google’s study: dawn–dusk at 650 km, a bus like Starlink V2 mini, launch at 200 USD/kg in the 2030s.':
    'Google 的研究：650 km 晨昏轨道，类似 Starlink V2 mini 的平台，2030 年代发射价 200 USD/kg。',
  'No cost of building, chips or satellites: the paper calls itself no full economic analysis.':
    '不含建造、芯片或卫星费用：论文自称不是完整的经济分析。',
  'Eclipses: the orbit has some 89 days of them a year.': '地影：该轨道每年约有 89 天。',
  'Whatever its own satellite is to weigh, draw and radiate: not published.':
    '其自有卫星的质量、用电和散热：未公布。',
  'Launch per kW and year at 200 USD/kg': '200 USD/kg 时每千瓦每年的发射费用',
  'The table rounds to two figures from a power that it calls an estimate.':
    '表格取两位有效数字，所依据的功率它自称是估计。',
  'Launches a year': '每年发射次数',
  'The defaults of a public calculator of December 2025: 1 GW of V2 mini buses against gas turbines.':
    '2025 年 12 月一个公开计算器的默认值：1 GW 的 V2 mini 平台对比燃气轮机。',
  'Computers are counted on neither side, yet failed ones are replaced at the price of the satellites.':
    '两边都不计计算机，但故障计算机按卫星价格更换。',
  'No discounting, batteries, mass of radiators, replacement of satellites or downlink.':
    '没有折现、电池、散热器质量、卫星更换或下行链路。',
  'Energy is counted at 100 % in orbit and at 85 % on the ground.': '能量在轨按 100 % 计，在地面按 85 % 计。',
  'Edge-on to the Earth a face sees 0.258 of it at 550 km, not 0.021: the panel is near 69 °C, not 62.6 °C.':
    '侧对地球时，550 km 处一面对地球的视角系数为 0.258，而非 0.021：面板约 69 °C，而非 62.6 °C。',
  'By geometry the orbit is 95.1 % in sunlight over a year, not 98 %.':
    '按几何计算，该轨道全年有 95.1 % 的时间受日照，而非 98 %。',
  'The satellite weighs 740 kg; a later version 575 kg.': '卫星重 740 kg；后来的版本为 575 kg。',
  'Its references are shared conversations with chat programs, not primary sources; other totals of his differ.':
    '其参考资料是与聊天程序的共享对话，并非一手来源；他的其他总数也不一致。',
  Mass: '质量',
  Launches: '发射次数',
  'Satellites, cost': '卫星费用',
  'Launch, cost': '发射费用',
  'Operations, cost': '运行费用',
  'Failed GPUs, cost': '故障 GPU 费用',
  'Cost in orbit': '在轨成本',
  'Levelised cost in orbit': '在轨平准化成本',
  'Cost on the ground': '地面成本',
  'Levelised cost on the ground': '地面平准化成本',
  'Gas burnt': '燃烧的天然气',
  Turbines: '涡轮机',
  'Break-even price of launch': '盈亏平衡发射价格',
  'Temperature of the panel': '面板温度',
};
