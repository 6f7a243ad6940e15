import type { Random } from '../stats/random.js';

// What people of the town write: Chinese and English, glad, indifferent, cross. Somebody writes in one language only.
const texts = {
  zh: {
    good: [
      '拿铁奶泡打得细，温度刚好，早上一杯很提神。',
      '店员记得我不要糖，连问都不用问。',
      '鸡排饭外皮脆，里面还有汁水，排队也值。',
      '关东煮汤头清，下班路上来一份很暖。',
      '书店选书有眼光，推荐的小说两天就看完了。',
      '绘本纸张厚，孩子翻来翻去也没坏。',
      '理疗师手法稳，做完肩膀松了一大半。',
      '先问清哪里疼再动手，这一点让人放心。',
      '医生给猫剪指甲特别有耐心，猫都没叫。',
      '换机油前把旧滤芯拿给我看，明明白白。',
      '车洗得干净，连轮毂缝里的泥都冲掉了。',
      '修护精华用了三周，脸颊不泛红了。',
      '面霜不油，北方的冬天也够用。',
      '孩子以前怕数学，现在自己打开App做题。',
      '错题本真省事，考前翻一遍心里有底。',
      '陈酿入口柔，招待长辈很体面。',
      '鸡蛋每次都新鲜，没有碰到过坏的。',
      '下雨天借了把伞，第二天还也没催。',
      '退换不啰嗦，拿着小票两分钟就办好了。',
      '送货的小哥帮我把大米搬上了六楼。',
      '邻居介绍来的，果然没有说错。',
      '买过好几回了，质量一直稳定。',
      '包装用心，送人不用再另外包。',
      '价格实在，比网上加运费还便宜。',
    ],
    goodEnd: ['', '', '下次还来。', '已经推荐给同事了。', '家里人也说好。', '会一直支持。'],
    plain: [
      '味道正常，没有惊喜也没有失望。',
      '东西和图片差不多。',
      '送得准时，包装普通。',
      '位置方便，别的没什么特别。',
      '价格中等，质量也中等。',
      '第一次来，还要再看看。',
      '人多的时候要等一会儿。',
      '课程内容够用，动画有点多。',
      '理疗做完当天轻松，第三天又差不多了。',
      '狗粮肯吃，效果还看不出来。',
      '洗车一般，胜在离家近。',
      '面膜补水还行，精华液偏少。',
      '酒还可以，盒子有点大。',
      '本子纸不洇墨，封面容易脏。',
    ],
    plainEnd: ['', '', '', '先用着吧。', '够用。'],
    bad: [
      '等了四十分钟，没有一个人出来解释。',
      '饭送到时已经凉了，汤也洒了一半。',
      '实物和宣传图差得太远。',
      '退货让我跑了三趟，每次说法都不一样。',
      '客服一直转接，最后也没有结果。',
      '预约好的时间到了，技师还在给别人做。',
      '保养完第二天，仪表盘又亮灯了。',
      '会员价结账时没有算，说了才改。',
      '咖啡淡得像水，说要重做还被嫌麻烦。',
      '书角压坏了，问能不能换，说没有货。',
      '课上了一半换老师，事先没有通知。',
      '优惠券写着通用，到店又说不能用。',
      '宠物洗完身上还有泡沫，回家痒了一晚。',
      '酒瓶口漏了，箱子里全是味道。',
    ],
    badEnd: ['', '', '', '不会再来了。', '希望有人管一管。'],
    batch: [
      '新批次的精华一涂就刺痛，脸红了两天。',
      '同一款用了一年，这一批颜色都变了。',
      '朋友和我买的是同一批，都起了疹子。',
      '面霜开封就有股怪味，是不是坏了？',
      '用完起小红点，客服只让我多喝水。',
      '瓶底批号和她那瓶一样，症状也一样。',
      '群里好几个人过敏了，你们先别用。',
      '要求退这一批，回复说要等检测报告。',
    ],
  },
  en: {
    good: [
      'The flat white is the best within walking distance.',
      'They remember my order and my dog’s name.',
      'Lunch was hot, quick and not too salty.',
      'The bookseller asked what my son likes and got it right.',
      'My shoulder has not felt this free in months.',
      'The mechanic showed me the old part before he replaced it.',
      'The vet took her time, and the cat stayed calm.',
      'The serum took the redness away in three weeks.',
      'My daughter opens the app without being told to.',
      'Fresh eggs every time, not one cracked.',
      'They took it back without a single question.',
      'The courier carried the rice up to the sixth floor.',
      'My neighbour told me about it, and she was right.',
      'Good value, cheaper than ordering online with postage.',
      'I have bought this four times and it is always the same quality.',
      'Nicely wrapped; I gave it away as it was.',
    ],
    goodEnd: ['', '', ' I will be back.', ' Told my colleagues.', ' Highly recommended.'],
    plain: [
      'It does what it says.',
      'Fine for the price.',
      'Arrived on time, nothing special.',
      'Decent coffee, slow queue.',
      'The lessons are all right, a little too many cartoons.',
      'Handy because it is near, otherwise average.',
      'The massage helped for a day or two.',
      'The dog eats it; too early to say more.',
      'Looks like the picture.',
      'First visit, not sure yet.',
    ],
    plainEnd: ['', '', ' It will do.'],
    bad: [
      'Forty minutes late and nobody said why.',
      'Not what was promised in the advertisement.',
      'Nobody answered my complaint.',
      'I was passed from one person to the next and gave up.',
      'The food was cold and half of the soup had leaked.',
      'They forgot the member price until I pointed it out.',
      'The warning light came on again the day after the service.',
      'Three trips to return one item.',
      'The teacher changed half way through without a word.',
      'The voucher that is valid everywhere was not valid here.',
    ],
    badEnd: ['', '', ' I will not be back.', ' Very disappointing.'],
    batch: [
      'The new batch stings as soon as it touches the skin.',
      'Same serum as last year, but this batch has another colour.',
      'My friend bought from the same batch and has the same rash.',
      'It smelled odd from the first day; has it gone off?',
      'Red spots all over, and they told me to drink more water.',
      'They want a test report before they take this batch back.',
    ],
  },
} as const;

// One in five writes in English.
const languageOf = (customer: number) => texts[customer % 5 === 2 ? 'en' : 'zh'];

/**
 * A short review that fits a sentiment from −1 to 1, in the language of the customer: a sentence about something, and now
 * and then a second one. It takes one number of the stream.
 */
export function textOf(sentiment: number, customer: number, random: Random): string {
  const language = languageOf(customer);
  if (sentiment > 0.35) return sentence(language.good, language.goodEnd, random);
  if (sentiment < -0.2) return sentence(language.bad, language.badEnd, random);
  return sentence(language.plain, language.plainEnd, random);
}

/** A complaint about the bad batch of the skin care, in the language of the customer. */
export function batchTextOf(customer: number, random: Random): string {
  return sentence(languageOf(customer).batch, [''], random);
}

function sentence(said: readonly string[], ends: readonly string[], random: Random): string {
  const drawn = random.integer(said.length * ends.length);
  return said[drawn % said.length]! + ends[Math.floor(drawn / said.length)]!;
}
