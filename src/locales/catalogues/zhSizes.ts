import type { Catalogue } from '../i18n';

/** Chinese of the comparison of sizes, by the English text. */
export const sizes: Catalogue = {
  'Compare sizes': '比较尺寸',
  'Sizes at one scale': '同一比例下的尺寸',
  Thing: '对象',
  Length: '长度',
  Width: '宽度',
  Area: '面积',
  Note: '备注',
  'Node of this scenario': '本情景的节点',
  'Areas are as stated; how they are laid out is assumed. The radiator is drawn turned by a quarter.':
    '面积如所述；布局为假设。散热器以旋转四分之一圈绘出。',
  'The area of its arrays is reported; how they are laid out is assumed.': '其太阳翼面积有报道；布局为假设。',
  '{site}, hall': '{site}，厂房',
  '{site}, hall {n}': '{site}，{n} 号厂房',
  'Outline from imagery; its height is not reported.': '轮廓来自影像；高度未公布。',
  'International Space Station': '国际空间站',
  'Its parts inside the outline are schematic.': '轮廓内的各部分为示意。',
  'With its booster, lying down.': '含助推器，横放。',
  'Football pitch': '足球场',
  'Markings by the laws of the game.': '标线依照足球竞赛规则。',
  'The outline of the hall could not be loaded; it is left out.': '无法加载厂房轮廓；已省略。',
  'International Space Station, end to end': '国际空间站，全长',
  'International Space Station, across its arrays': '国际空间站，太阳翼宽度',
  'Starship with its booster, height': '星舰（含助推器）高度',
  'Starship, diameter': '星舰直径',
  'Football pitch, length': '足球场长度',
  'Football pitch, width': '足球场宽度',
  Person: '人',
  'For scale; the height is assumed.': '作比例参照；身高为假设。',
  'Person, standing, height': '站立的人，身高',
  'Areas are as stated; how they are laid out is assumed.': '面积如所述；布局为假设。',
  'Outline from imagery; its height is not reported, {height} are assumed.':
    '轮廓来自影像；高度未公布，假设为 {height}。',
  'With its booster, standing; seam, flaps and fins are schematic.':
    '含助推器，直立；接缝、襟翼和栅格翼为示意。',
  '3D': '三维',
  '2D': '平面',
  'What stands': '展示的物体',
  'The 3D view could not start here; the drawing has the same content.':
    '此处无法启动三维视图；平面图内容相同。',
  'Sizes in space. Arrow keys go around, plus and minus zoom, Shift with arrows moves, 0 shows the whole. The table has the same content.':
    '立体尺寸对比。方向键环绕，加减键缩放，Shift 加方向键平移，0 显示全部。表格内容相同。',
  'Squares of {length}': '方格边长 {length}',
  'Show the whole': '显示全部',
  'Look at': '查看',
  'Outline from the imported file, which gives no height.': '轮廓来自导入的文件，文件未给出高度。',
  'Outline from the imported file, which gives no height; {height} are assumed.':
    '轮廓来自导入的文件，文件未给出高度，假定为 {height}。',
  'Schematic: as large as the racks need that are told of; no outline is given.':
    '示意：大小按已知机柜所需而定，未给出轮廓。',
  'Schematic: as large as the racks need that are told of; no outline is given. {height} of height are assumed.':
    '示意：大小按已知机柜所需而定，未给出轮廓。高度假定为 {height}。',
  'Hall of': '厂房所属站点',
  'No hall of {site} is known, neither by its outline nor by its racks: the hall of {other} is shown.':
    '{site} 没有已知的厂房，既无轮廓也无机柜数据：此处显示 {other} 的厂房。',
};
