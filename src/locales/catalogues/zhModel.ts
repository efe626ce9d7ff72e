import type { Catalogue } from '../i18n';

/** Chinese of limits, break-evens, metrics, presets and inputs of the model, by the English text. */
export const model: Catalogue = {
  'The mean power of a node, {needed}, is above its peak of {available}.':
    '节点的平均功率 {needed} 高于其峰值 {available}。',
  'None of this needs more than the peak power of a node, {available}.':
    '这一切都不超过节点的峰值功率 {available}。',
  'A node is to run at {needed} in the mean; by array, peak and sunlight it can run at {available}.':
    '节点平均需以 {needed} 运行；受阵列、峰值与日照所限只能达到 {available}。',
  'None of this needs more than the array gives: {needed} of {available}.':
    '这一切都不超过阵列的供给：{needed}，可用 {available}。',
  'Peak power needs {needed} of radiator; a node has {available}.':
    '峰值功率需要 {needed} 散热器；每个节点有 {available}。',
  'None of this needs more radiator than there is: {needed} of {available}.':
    '散热器足够：需要 {needed}，现有 {available}。',
  'The longest eclipse needs a battery of {needed}; a node has {available}.':
    '最长的阴影期需要 {needed} 的电池；每个节点有 {available}。',
  'None of this needs more battery than there is: {needed} of {available}.':
    '电池足够：需要 {needed}，现有 {available}。',
  'By the lightest parts that are built, array, radiator and battery weigh {needed}; the node is to weigh {available}.':
    '即使用现有最轻的部件，阵列、散热器和电池也重 {needed}；节点设定为 {available}。',
  'None of this needs parts lighter than are built: they weigh {needed} of {available}.':
    '无需比现有更轻的部件：部件重 {needed}，节点重 {available}。',
  'A node weighs {needed}; a launch lifts {available}.': '一个节点重 {needed}；一次发射可运 {available}。',
  'None of this needs a heavier launch: a node weighs {needed} of {available}.':
    '无需更大的运力：一个节点重 {needed}，运力 {available}。',
  'Keeping these nodes replaced takes {needed} launches a year; {available} are flown.':
    '维持这些节点的更替每年需 {needed} 次发射；实际为 {available} 次。',
  'None of this needs more launches than are flown: {needed} of {available} a year keep it up.':
    '发射次数足够：每年 {available} 次中用 {needed} 次即可维持。',
  'Launching takes {needed}; the years compared are {available}.': '发射需 {needed}；比较期为 {available}。',
  'None of this needs more time to launch than is compared: {needed} of {available}.':
    '发射时间在比较期之内：{needed}，共 {available}。',
  'No orbit at {available} is sun-synchronous.': '{available} 高度没有太阳同步轨道。',
  'None of this needs another orbit: at {available} one is sun-synchronous.':
    '无需更换轨道：{available} 高度有太阳同步轨道。',
  'At this temperature the radiator takes up as much as it gives off: no area would do.':
    '在此温度下散热器吸收与放出的热量相当：再大的面积也不够。',
  'None: orbit stays dearer over the whole range.': '无：在整个范围内轨道都更贵。',
  'None: orbit stays cheaper over the whole range.': '无：在整个范围内轨道都更便宜。',
  'None: it moves neither cost.': '无：它不影响任何一方的成本。',
  'Not known: a number that the cost needs is missing.': '未知：缺少计算成本所需的数值。',
  'Per delivered kWh of IT energy': '每交付 1 kWh IT 电能',
  'Per delivered PFLOP-day': '每交付 1 PFLOP·天',
  'Per nominal watt': '每标称瓦',
  'Total over the years compared': '比较期内总计',
  'All cost over the years compared ÷ IT energy delivered in them, after sunlight, ageing and failures.':
    '比较期内全部成本 ÷ 期内交付的 IT 电能（已计日照、老化与故障）。',
  'Where the energy is used, and how soon it is there.': '电能用在何处、多快可用。',
  'Cost per delivered kWh × energy of a day of 10¹⁵ dense 8-bit operations a second on GB300.':
    '每交付 kWh 成本 × GB300 以每秒 10¹⁵ 次密集 8 位运算运行一天的电能。',
  'Real work reaches a part of the peak speed; the same chips are taken on both sides.':
    '实际工作只能达到峰值的一部分；两边采用相同芯片。',
  'Cost to build and launch ÷ IT power by the name plate (peak power in orbit).':
    '建造与发射成本 ÷ 标称 IT 功率（轨道上为峰值）。',
  'Energy, running cost, sunlight, ageing, failures and life.': '电能、运行费用、日照、老化、故障与寿命。',
  'Build, launch, replacement and running cost over the years compared.':
    '比较期内的建造、发射、更换与运行成本。',
  'That orbit delivers less than is asked for once arrays age and accelerators fail.':
    '阵列老化、加速器故障后轨道交付低于需求。',
  'As claimed': '按宣称',
  'As engineers estimate': '按工程估计',
  'As today': '按今日',
  Suncatcher: 'Suncatcher',
  'McCalip’s calculator': 'McCalip 计算器',
  'IT power of a node, mean': '节点 IT 功率，平均',
  'IT power of a node, peak': '节点 IT 功率，峰值',
  'Array area of a node': '节点太阳能阵列面积',
  'Efficiency of the array': '阵列效率',
  'Loss of the array per year': '阵列年衰减',
  'Battery of a node': '节点电池',
  'Radiator area of a node': '节点散热器面积',
  'Emissivity of the radiator': '散热器发射率',
  'Temperature of the radiator': '散热器温度',
  'Mass of a node': '节点质量',
  'Life of a node': '节点寿命',
  'Accelerators that fail in a year': '加速器年故障率',
  Altitude: '高度',
  Inclination: '倾角',
  'Local time of the ascending node': '升交点地方时',
  Nodes: '节点数',
  'Orbital planes': '轨道面数',
  'Payload of a launch': '单次发射运力',
  'Price of launch': '发射价格',
  'Launches per year': '每年发射次数',
  'PUE on the ground': '地面 PUE',
  'Carbon of electricity': '电力碳强度',
  Water: '用水',
  'Cost of a ground site': '地面站点成本',
  'Price of energy': '电价',
  'IT power to match': '需匹配的 IT 功率',
  'Years compared': '比较年数',
  'Discount rate': '贴现率',
  'Accelerators included': '计入加速器',
  'Price of a node': '节点价格',
  'Development of the node': '节点研发',
  'Operations in orbit': '在轨运营',
  'Nodes that fit in a launch': '单次发射可装节点数',
  'CO₂ of a launch': '单次发射 CO₂',
  'Life of computers on the ground': '地面计算机寿命',
  'Lowest elevation of a link': '链路最低仰角',
  '{count} scenarios are pinned already; unpin one first': '已固定 {count} 个情景；请先取消固定一个',
  'Scenario {number}': '情景 {number}',
  'No scenario {id} is pinned': '没有固定名为 {id} 的情景',
  '{id} is no preset; presets are {ids}': '{id} 不是预设；预设有 {ids}',
};
