/** Invented people: surnames and given names with their pinyin, and a name that nobody in the jurisdiction has yet. */
import type { Random } from "./random.ts";

/** Common ones stand several times, as they do in life. */
const SURNAMES = names(`
  王 Wang 王 Wang 李 Li 李 Li 张 Zhang 张 Zhang 刘 Liu 陈 Chen 陈 Chen 杨 Yang 黄 Huang 赵 Zhao 吴 Wu 周 Zhou 徐 Xu 孙 Sun
  马 Ma 朱 Zhu 胡 Hu 郭 Guo 何 He 林 Lin 高 Gao 罗 Luo 郑 Zheng 梁 Liang 谢 Xie 宋 Song 唐 Tang 许 Xu 邓 Deng 韩 Han 冯 Feng
  曹 Cao 彭 Peng 曾 Zeng 肖 Xiao 田 Tian 董 Dong 袁 Yuan 潘 Pan 于 Yu 蒋 Jiang 蔡 Cai 余 Yu 杜 Du 叶 Ye 程 Cheng 苏 Su 魏 Wei
  吕 Lü 丁 Ding 任 Ren 沈 Shen 姚 Yao 卢 Lu 姜 Jiang 崔 Cui 钟 Zhong 谭 Tan 陆 Lu 汪 Wang 范 Fan 金 Jin 石 Shi 廖 Liao 贾 Jia
  夏 Xia 韦 Wei 傅 Fu 方 Fang 白 Bai 邹 Zou 孟 Meng 熊 Xiong 秦 Qin 邱 Qiu 江 Jiang 尹 Yin 薛 Xue 闫 Yan 段 Duan 雷 Lei 侯 Hou
  龙 Long 史 Shi 陶 Tao 黎 Li 贺 He 顾 Gu 毛 Mao 郝 Hao 龚 Gong 邵 Shao 万 Wan 钱 Qian 严 Yan 覃 Qin 武 Wu 戴 Dai 莫 Mo 孔 Kong
  向 Xiang 汤 Tang 鲍 Bao 章 Zhang 葛 Ge 舒 Shu 查 Zha 俞 Yu 宣 Xuan 储 Chu 臧 Zang 芮 Rui 昝 Zan 贡 Gong 欧阳 Ouyang 上官 Shangguan
`);

const GIVEN = names(`
  立新 Lixin 文博 Wenbo 晓岚 Xiaolan 明远 Mingyuan 建章 Jianzhang 雨桐 Yutong 志诚 Zhicheng 秋实 Qiushi 若水 Ruoshui 静之 Jingzhi
  思齐 Siqi 云帆 Yunfan 致远 Zhiyuan 清扬 Qingyang 守正 Shouzheng 慧敏 Huimin 广平 Guangping 少华 Shaohua 春来 Chunlai 国栋 Guodong
  家和 Jiahe 永年 Yongnian 学勤 Xueqin 宗义 Zongyi 素芬 Sufen 桂兰 Guilan 红梅 Hongmei 丽娟 Lijuan 海涛 Haitao 长河 Changhe
  振邦 Zhenbang 启航 Qihang 德厚 Dehou 贤良 Xianliang 敬业 Jingye 润生 Runsheng 连成 Liancheng 克勤 Keqin 修远 Xiuyuan 子安 Zian
  书涵 Shuhan 亦凡 Yifan 景行 Jingxing 怀瑾 Huaijin 以宁 Yining 兆丰 Zhaofeng 绍祖 Shaozu 维民 Weimin 凤英 Fengying 秀珍 Xiuzhen
  爱萍 Aiping 玉芳 Yufang 惠兰 Huilan 冬青 Dongqing 夏荷 Xiahe 正阳 Zhengyang 启明 Qiming 承志 Chengzhi 广源 Guangyuan 茂林 Maolin
  泽宇 Zeyu 天朗 Tianlang 一鸣 Yiming 俊逸 Junyi 佳宁 Jianing 雅琴 Yaqin 婉清 Wanqing 晓燕 Xiaoyan 新月 Xinyue 宏图 Hongtu
  立本 Liben 世安 Shian 延年 Yannian 仲谋 Zhongmou 伯钧 Bojun 季平 Jiping 炳坤 Bingkun 耀庭 Yaoting 松岩 Songyan 柏青 Boqing
  鹤鸣 Heming 望舒 Wangshu 亚男 Yanan 小满 Xiaoman 立夏 Lixia 如海 Ruhai 卫东 Weidong 跃进 Yuejin 建设 Jianshe 胜利 Shengli
  砚 Yan 朔 Shuo 岑 Cen 阅 Yue 甫 Fu 澍 Shu 骐 Qi 琰 Yan 昀 Yun 旻 Min 谨 Jin 笃 Du 彧 Yu 翊 Yi 恪 Ke 湜 Shi 喆 Zhe 玥 Yue
  垚 Yao 淼 Miao 堃 Kun 霖 Lin 珩 Heng 劼 Jie 赟 Yun 珺 Jun 㛃 Jie 祎 Yi 晟 Sheng 筠 Yun
`);

export type PersonName = { zh: string; en: string };

export function nobodyElse(random: Random, taken: Set<string>): PersonName {
  for (let tries = 0; ; tries += 1) {
    const [family, given] = [random.pick(SURNAMES), random.pick(GIVEN)];
    const name = { zh: family.zh + given.zh, en: `${family.en} ${given.en}` };
    // After that many tries two people share a name, as they may; their codes tell them apart.
    if (taken.has(name.zh) && tries < 50) continue;
    taken.add(name.zh);
    return name;
  }
}

function names(text: string): PersonName[] {
  const words = text.trim().split(/\s+/);
  return Array.from({ length: words.length / 2 }, (_, n) => ({
    zh: words[2 * n] as string,
    en: words[2 * n + 1] as string,
  }));
}
