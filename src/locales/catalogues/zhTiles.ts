import type { Catalogue } from '../i18n';

/** Chinese for pictures of the ground. */
export const tiles: Catalogue = {
  'Pictures of the ground: {whose}': '地面图像：{whose}',
  'This scene shows pictures of the ground from {host}. To fetch them tells that server your network address and where you look.':
    '此场景显示来自 {host} 的地面图像。获取图像会让该服务器得知您的网络地址和您查看的位置。',
  'Pictures of the ground: {host} answered with error {status}; the ground is drawn without them.':
    '地面图像：{host} 返回错误 {status}；地面将不使用这些图像绘制。',
  'Pictures of the ground: {host} takes too long to answer; the ground is drawn without them.':
    '地面图像：{host} 响应时间过长；地面将不使用这些图像绘制。',
  'Pictures of the ground: what {host} sends is no picture; the ground is drawn without it.':
    '地面图像：{host} 发送的内容不是图像；地面将不使用它绘制。',
  'Pictures of the ground: {host} cannot be reached, or does not let other pages read its pictures (CORS); the ground is drawn without them.':
    '地面图像：无法连接 {host}，或它不允许其他页面读取其图像（CORS）；地面将不使用这些图像绘制。',
  'The greatest level is a whole number from 0 to 22.': '最大级别须为 0 到 22 的整数。',
  'The words for the source are at most 300 letters.': '来源说明最多 300 个字符。',
  'This must be an https address with {xyz} or with {wmts} in it, and nothing else in braces (http on this machine alone).':
    '须为包含 {xyz} 或 {wmts} 的 https 地址，花括号中不得有其他内容（http 仅限本机）。',
  'Pictures of the ground from an address': '来自某地址的地面图像',
  'Address, XYZ or WMTS in Web Mercator': '地址，XYZ 或 WMTS，Web 墨卡托',
  'Source, as it is to stand on the picture': '来源，按其应在图像上显示的文字',
  'Greatest level': '最大级别',
  'Take away': '移除',
  'Not fetched yet: {host} would learn your network address.': '尚未获取：{host} 将得知您的网络地址。',
  'Fetch them': '获取',
};
