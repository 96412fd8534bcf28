package lexicon

// RoleChars are the characters that play a part in numbers, dates and names by themselves:
// a lexicon knows them whether or not they are words. Package segment says which part.
const RoleChars = "〇零○一二三四五六七八九两几壹贰叁肆伍陆柒捌玖十百千万亿廿卅拾佰仟056789年月日时第点省邦们人则也都却已将就又仍还曾均亦并再镇乡村市县区州郡旗盟馆斋轩阁堂坊楼居"
