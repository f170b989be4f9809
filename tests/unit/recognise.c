/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/recognise.h"

#include "corpus/alphabets.h"
#include "corpus/doc_language.h"
#include "tests/unit/texts.h"

/* clang-format off */

/* The same few sentences, made up and said in many languages. */
static const struct {
    const char *code, *text;
} talk[] = {
    {"en",
     "We moved the tables to the back so that people could see each other, and after that "
     "it was easy. My neighbour came with her two boys, she had never been in the hall "
     "before, and she stayed until we locked the door. I think that is what I will "
     "remember, not the speeches but the washing up."},
    {"fr",
     "Au début personne ne voulait parler, on était assis là avec nos manteaux sur les "
     "genoux. Puis la dame du rez-de-chaussée a raconté comment elle cultivait ses "
     "tomates, et tout le monde avait quelque chose à dire. Je crois que c'est comme ça "
     "qu'on a commencé à se faire confiance, petit à petit."},
    {"de",
     "Am Anfang wollte niemand etwas sagen, wir saßen alle mit den Jacken auf dem Schoß "
     "da. Dann hat die Frau aus dem Erdgeschoss erzählt, wie sie ihre Tomaten zieht, und "
     "plötzlich hatte jeder etwas dazu zu sagen. Ich glaube, so haben wir angefangen, "
     "einander zu vertrauen, Schritt für Schritt."},
    {"es",
     "Al principio nadie quería hablar, estábamos todos sentados con los abrigos encima. "
     "Luego la señora de abajo contó cómo cultivaba sus tomates y de pronto todo el mundo "
     "tenía algo que decir. Creo que así empezamos a confiar unos en otros, poco a poco, "
     "sin que nadie nos lo pidiera."},
    {"fi",
     "Aluksi kukaan ei halunnut puhua, istuimme kaikki takit sylissä ja katselimme "
     "lattiaa. Sitten alakerran rouva kertoi, miten hän kasvattaa tomaattejaan, ja "
     "yhtäkkiä kaikilla oli jotain sanottavaa. Luulen, että niin me aloimme luottaa "
     "toisiimme, vähitellen, eikä kukaan ollut sitä meiltä pyytänyt."},
    {"cy",
     "Ar y dechrau doedd neb eisiau siarad, roedden ni i gyd yn eistedd yno gyda'n cotiau "
     "ar ein gliniau. Wedyn dyma'r wraig o'r llawr isaf yn sôn am sut mae hi'n tyfu "
     "tomatos, ac yn sydyn roedd gan bawb rywbeth i'w ddweud. Dw i'n meddwl mai dyna sut y "
     "dechreuon ni ymddiried yn ein gilydd."},
    {"pl",
     "Na początku nikt nie chciał mówić, siedzieliśmy wszyscy z kurtkami na kolanach. "
     "Potem pani z parteru opowiedziała, jak uprawia pomidory, i nagle każdy miał coś do "
     "powiedzenia. Myślę, że właśnie tak zaczęliśmy sobie ufać, powoli, chociaż nikt nas o "
     "to nie prosił. Tego nie da się zaplanować."},
    {"it",
     "All'inizio nessuno voleva parlare, stavamo tutti seduti con i cappotti sulle "
     "ginocchia. Poi la signora del piano terra ha raccontato come coltiva i suoi pomodori "
     "e all'improvviso ognuno aveva qualcosa da dire. Credo che sia così che abbiamo "
     "cominciato a fidarci gli uni degli altri, piano piano."},
    {"nl",
     "In het begin wilde niemand praten, we zaten daar allemaal met onze jassen op schoot. "
     "Toen vertelde de mevrouw van de benedenverdieping hoe ze haar tomaten kweekt en "
     "ineens had iedereen iets te zeggen. Ik denk dat we zo begonnen zijn elkaar te "
     "vertrouwen, stap voor stap, zonder dat iemand het vroeg."},
    {"sv",
     "I början ville ingen prata, vi satt alla där med jackorna i knät och tittade i "
     "golvet. Sedan berättade damen på bottenvåningen hur hon odlar sina tomater, och "
     "plötsligt hade alla något att säga. Jag tror att det var så vi började lita på "
     "varandra, lite i taget, utan att någon hade bett oss om det."},
    {"pt",
     "No início ninguém queria falar, estávamos todos sentados com os casacos ao colo. "
     "Depois a senhora do rés-do-chão contou como cultiva os seus tomates e de repente "
     "toda a gente tinha alguma coisa para dizer. Acho que foi assim que começámos a "
     "confiar uns nos outros, pouco a pouco."},
    {"uk",
     "Спочатку ніхто не хотів говорити, ми всі сиділи з куртками на колінах і дивилися в "
     "підлогу. Потім жінка з першого поверху розповіла, як вона вирощує помідори, і раптом "
     "кожен мав що сказати. Я думаю, що саме так ми почали довіряти одне одному, потроху, "
     "хоча ніхто нас про це не просив."},
    {"ru",
     "Сначала никто не хотел говорить, мы все сидели с куртками на коленях и смотрели в "
     "пол. Потом женщина с первого этажа рассказала, как она выращивает помидоры, и вдруг "
     "каждому нашлось что сказать. Я думаю, именно так мы начали доверять друг другу, "
     "понемногу, хотя никто нас об этом не просил."},
    {"tr",
     "Başlangıçta kimse konuşmak istemiyordu, hepimiz montlarımız kucağımızda oturuyorduk. "
     "Sonra alt kattaki hanım domateslerini nasıl yetiştirdiğini anlattı ve birden "
     "herkesin söyleyecek bir şeyi oldu. Sanırım birbirimize böyle güvenmeye başladık, "
     "yavaş yavaş, kimse bizden bunu istemediği halde."},
    {"ar",
     "في البداية لم يكن أحد يريد أن يتكلم، كنا جميعا جالسين ومعاطفنا على ركبنا. ثم حكت "
     "السيدة التي تسكن في الطابق الأرضي كيف تزرع الطماطم، وفجأة أصبح لدى كل واحد شيء "
     "يقوله. أظن أننا هكذا بدأنا نثق ببعضنا بعضا، شيئا فشيئا، مع أن أحدا لم يطلب منا ذلك."},
    {"he",
     "בהתחלה אף אחד לא רצה לדבר, כולנו ישבנו שם עם המעילים על הברכיים והסתכלנו ברצפה. אחר "
     "כך הגברת מקומת הקרקע סיפרה איך היא מגדלת עגבניות, ופתאום לכל אחד היה משהו להגיד. אני "
     "חושבת שככה התחלנו לסמוך אחד על השני, לאט לאט, למרות שאף אחד לא ביקש מאיתנו."},
    {"fa",
     "اول هیچ‌کس نمی‌خواست حرف بزند، همه با کت‌هایمان روی زانو نشسته بودیم و به زمین نگاه "
     "می‌کردیم. بعد خانم طبقهٔ پایین تعریف کرد که چطور گوجه‌فرنگی‌هایش را پرورش می‌دهد و "
     "ناگهان هر کسی چیزی برای گفتن داشت. فکر می‌کنم این‌طور بود که کم‌کم به یکدیگر اعتماد "
     "کردیم."},
    {"ga",
     "Ar dtús ní raibh aon duine ag iarraidh labhairt, bhíomar go léir inár suí ann agus "
     "ár gcótaí ar ár nglúine. Ansin d'inis an bhean ón urlár íochtarach conas a fhásann "
     "sí a cuid trátaí, agus go tobann bhí rud éigin le rá ag gach duine. Sílim gur mar "
     "sin a thosaíomar ag cur muiníne ina chéile."},
    {"el",
     "Στην αρχή κανείς δεν ήθελε να μιλήσει, καθόμασταν όλοι με τα παλτά στα γόνατα. Μετά "
     "η κυρία από το ισόγειο μας είπε πώς καλλιεργεί τις ντομάτες της και ξαφνικά όλοι "
     "είχαν κάτι να πουν. Νομίζω ότι έτσι αρχίσαμε να εμπιστευόμαστε ο ένας τον άλλον, "
     "σιγά σιγά."},
    {"ro",
     "La început nimeni nu voia să vorbească, stăteam toți cu hainele pe genunchi și ne "
     "uitam în podea. Apoi doamna de la parter a povestit cum își cultivă roșiile și "
     "deodată fiecare avea ceva de spus. Cred că așa am început să avem încredere unii în "
     "alții, încetul cu încetul."},
    {"hi",
     "शुरू में कोई बोलना नहीं चाहता था, हम सब अपने कोट गोद में लिए बैठे थे। फिर नीचे वाली "
     "मंज़िल की महिला ने बताया कि वह टमाटर कैसे उगाती है, और अचानक सबके पास कहने को कुछ "
     "था। मुझे लगता है कि इसी तरह हमने धीरे धीरे एक दूसरे पर भरोसा करना शुरू किया।"},
    {"ko",
     "처음에는 아무도 말을 하려고 하지 않았고 우리는 모두 외투를 무릎에 올려놓고 앉아 있었습니다. 그러다가 아래층 아주머니가 토마토를 어떻게 키우는지 "
     "이야기해 주셨고 갑자기 모두가 할 말이 생겼습니다. 그렇게 해서 우리는 조금씩 서로를 믿기 시작한 것 같습니다. 누가 시킨 것도 아니었습니다. 그날 "
     "이후로 매주 모였습니다."},
    {"so",
     "Markii hore cidna ma doonayn inuu hadlo, dhammaanteen waxaan fadhinnay iyadoo "
     "jaakadahayagu dhabta noo saaran yihiin. Kadib gabadhii dabaqa hoose ayaa ka "
     "sheekaysay sida ay yaanyada u beerto, markiiba qof walba wuxuu hayay wax uu "
     "yiraahdo. Waxaan u malaynayaa inaan sidaas isku aaminnay, tartiib tartiib."},
    {"da",
     "I begyndelsen ville ingen sige noget, vi sad alle sammen med jakkerne i skødet og "
     "kiggede ned i gulvet. Så fortalte damen fra stuen, hvordan hun dyrker sine tomater, "
     "og pludselig havde alle noget at sige. Jeg tror, det var sådan vi begyndte at stole "
     "på hinanden, lidt efter lidt."},
    {"nb",
     "I begynnelsen ville ingen si noe, vi satt der alle sammen med jakkene i fanget og så "
     "ned i gulvet. Så fortalte damen i første etasje hvordan hun dyrker tomatene sine, og "
     "plutselig hadde alle noe å si. Jeg tror det var slik vi begynte å stole på "
     "hverandre, litt etter litt."},
    {"cs",
     "Na začátku nikdo nechtěl mluvit, seděli jsme tam všichni s bundami na kolenou a "
     "koukali do země. Potom paní z přízemí vyprávěla, jak pěstuje rajčata, a najednou měl "
     "každý co říct. Myslím, že takhle jsme si začali věřit, pomalu, i když to po nás "
     "nikdo nechtěl."},
    {"hu",
     "Eleinte senki sem akart beszélni, ott ültünk mindannyian, kabáttal a térdünkön, és a "
     "padlót néztük. Aztán a földszinti asszony elmesélte, hogyan termeszti a "
     "paradicsomot, és hirtelen mindenkinek volt mondanivalója. Azt hiszem, így kezdtünk "
     "megbízni egymásban, lassanként, pedig senki sem kérte."},
    {"ur",
     "شروع میں کوئی بولنا نہیں چاہتا تھا، ہم سب اپنے کوٹ گود میں رکھے بیٹھے تھے۔ پھر نیچے "
     "والی منزل کی خاتون نے بتایا کہ وہ ٹماٹر کیسے اگاتی ہیں، اور اچانک سب کے پاس کہنے کو "
     "کچھ تھا۔ میرا خیال ہے کہ اسی طرح ہم نے آہستہ آہستہ ایک دوسرے پر بھروسا کرنا شروع "
     "کیا۔"},
    {"bn",
     "শুরুতে কেউ কথা বলতে চায়নি, আমরা সবাই কোলে কোট নিয়ে বসে ছিলাম। তারপর নিচতলার মহিলা "
     "বললেন কীভাবে তিনি টমেটো ফলান, আর হঠাৎ সবারই কিছু বলার ছিল। আমার মনে হয় এভাবেই আমরা "
     "ধীরে ধীরে একে অপরকে বিশ্বাস করতে শুরু করেছিলাম।"},
    {"gd",
     "An toiseach cha robh duine sam bith airson bruidhinn, bha sinn uile nar suidhe an "
     "sin le ar còtaichean air ar glùinean. An uair sin dh'innis am boireannach bhon làr "
     "ìosal mar a bhios i a' fàs nan tomàtothan aice, agus gu h-obann bha rudeigin aig a "
     "h-uile duine ri ràdh. Tha mi a' smaoineachadh gur ann mar sin a thòisich sinn."},
};

/* clang-format on */

static struct recogniser *recogniser(void) {
    struct fault f = {.stage = "test"};
    struct recogniser *r = recogniser_new(TEXTCAT_DATA, &f);
    assert_non_null(r);
    return r;
}

static void is_told(const struct language *l, const char *code) {
    if (!l || strcmp(l->code, code) != 0)
        fail_msg("%s instead of %s", l ? l->code : "nothing", code);
}

/* Few sentences of Norwegian are as much like Danish; whoever expects Norwegian is told so. */
static void test_languages(void **state) {
    (void)state;
    struct recogniser *r = recogniser();
    size_t n = 0;
    for (size_t i = 0; i < sizeof talk / sizeof *talk; i++, n++) {
        const struct language *own = language_find(slice_of(talk[i].code));
        const char *alone = strcmp(talk[i].code, "nb") == 0 ? "und" : talk[i].code;
        is_told(recogniser_find(r, slice_of(talk[i].text), NULL), alone);
        is_told(recogniser_find(r, slice_of(talk[i].text), own), talk[i].code);
        is_told(recogniser_find(r, slice_of(talk[i].text), language_find(SLICE("en"))), alone);
    }
    assert_true(n >= 25);
    recogniser_free(r);
}

/* Too few bytes, or too few words, say nothing. */
static void test_short(void **state) {
    (void)state;
    struct recogniser *r = recogniser();
    struct buffer b = {0};
    assert_null(recogniser_find(r, (struct slice){talk[0].text, RECOGNISE_LEAST - 1}, NULL));
    assert_null(recogniser_find(r, SLICE(""), NULL));
    for (int i = 0; i < 500; i++)
        buffer_text(&b, "one two three four ");
    assert_null(recogniser_find(r, buffer_slice(&b), NULL));
    buffer_free(&b);
    recogniser_free(r);
    recogniser_free(NULL);
}

static void test_absent(void **state) {
    (void)state;
    struct fault f = {.stage = "ingest"};
    assert_null(recogniser_new("/nonexistent", &f));
    assert_int_equal(f.status, STATUS_SYSTEM);
    assert_true(slice_eq(buffer_slice(&f.text),
                         SLICE("hearth ingest: languages are told by the data of libexttextcat "
                               "(Debian's package libexttextcat-data): /nonexistent/af.lm: No such "
                               "file or directory\n")));
    fault_free(&f);
    assert_true(strncmp(recogniser_version(), "libexttextcat ", 14) == 0);
}

static void test_alphabets(void **state) {
    (void)state;
    assert_true(alphabet_has("uk", SLICE("ніхто не хотів говорити")));
    assert_false(alphabet_has("ru", SLICE("ніхто не хотів говорити")));
    assert_false(alphabet_has("uk", SLICE("вот она и рассказывала мы слушали")));
    assert_true(alphabet_has("en", SLICE("plain words of anybody")));
    assert_true(alphabet_has("xx", SLICE("ніхто")));
    assert_true(alphabet_has("de", SLICE("")));
}

/* A text of numbered words, each of eight bytes with its space. */
static void add_words(struct sample *s, size_t from, size_t to) {
    struct buffer b = {0};
    for (size_t i = from; i < to; i++)
        buffer_format(&b, "w%06zu ", i);
    sample_add(s, (struct slice){b.p, b.n - 1});
    buffer_free(&b);
}

/* The numbers of the first word of each piece. */
static size_t firsts(const struct sample *s, unsigned first[SAMPLE_PIECES]) {
    for (size_t i = 0; i < s->n; i++)
        assert_int_equal(sscanf(s->text.p + (i ? s->ends[i - 1] : 0), "w%06u ", &first[i]), 1);
    return s->n;
}

/* What is short is taken whole; from what is long there are pieces from end to end. */
static void test_sample(void **state) {
    (void)state;
    struct sample s = {0};
    unsigned first[SAMPLE_PIECES];
    add_words(&s, 0, 100);
    add_words(&s, 100, 200);
    assert_int_equal(s.text.n, 1600);
    for (size_t i = 0; i < 200; i++) {
        unsigned at;
        assert_int_equal(sscanf(s.text.p + 8 * i, "w%06u ", &at), 1);
        assert_int_equal(at, i);
    }
    sample_clear(&s);
    add_words(&s, 0, 100000); /* 800 kB: pieces of 32 words, 8,192 words apart */
    size_t n = firsts(&s, first);
    assert_int_equal(n, 13);
    for (size_t i = 0; i < n; i++)
        assert_in_range(first[i], 8192 * i, 8192 * i + 40);
    sample_clear(&s);
    for (size_t i = 0; i < 100000; i += 10)
        add_words(&s, i, i + 10); /* the same in rows: the spaces between them are not the text's */
    n = firsts(&s, first);
    assert_true(n >= SAMPLE_PIECES / 2 && s.text.n <= SAMPLE_PIECES * 2 * SAMPLE_PIECE);
    assert_int_equal(first[0], 0);
    assert_true(first[n - 1] > 70000);
    sample_free(&s);
}

/* Words without end, and characters of several bytes, are cut between characters. */
static void test_long_words(void **state) {
    (void)state;
    struct sample s = {0};
    struct buffer b = {0};
    for (size_t i = 0; i < 100000; i++)
        buffer_text(&b, "é€");
    sample_add(&s, buffer_slice(&b));
    assert_true(s.text.n > 0 && s.text.n <= SAMPLE_PIECES * 3 * SAMPLE_PIECE);
    assert_true(utf8_valid(buffer_slice(&s.text), NULL));
    buffer_free(&b);
    sample_free(&s);
}

/* What a manifest says is believed; the rest is recognised together. */
static void test_document(void **state) {
    (void)state;
    struct recogniser *r = recogniser();
    struct fault f = {.stage = "ingest"};
    struct doc_language d = {0};
    const struct language *en = language_find(SLICE("en"));
    doc_language_begin(&d);
    for (size_t i = 0; i < 3; i++)
        assert_true(doc_language_add(&d, SLICE(""), slice_of(talk[1].text), NO_PLACE, &f));
    assert_true(doc_language_add(&d, SLICE("Welsh"), slice_of(talk[5].text), NO_PLACE, &f));
    doc_language_end(&d, r, en);
    assert_true(slice_eq(doc_language_code(&d, SLICE("")), SLICE("fr")));
    assert_true(slice_eq(doc_language_code(&d, SLICE("Welsh")), SLICE("cy")));
    is_told(doc_language_whole(&d), "fr");
    assert_false(doc_language_add(&d, SLICE("Klingon"), SLICE("x"), NO_PLACE, &f));
    fault_free(&f);
    doc_language_begin(&d); /* nothing but what is said */
    assert_true(doc_language_add(&d, SLICE("Welsh"), slice_of(talk[1].text), NO_PLACE, &f));
    doc_language_end(&d, r, en);
    is_told(doc_language_whole(&d), "cy");
    doc_language_begin(&d); /* too little */
    assert_true(doc_language_add(&d, SLICE(""), SLICE("Oui."), NO_PLACE, &f));
    doc_language_end(&d, r, en);
    assert_null(doc_language_whole(&d));
    assert_int_equal(doc_language_code(&d, SLICE("")).n, 0);
    doc_language_free(&d);
    recogniser_free(r);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_languages), cmocka_unit_test(test_short),
        cmocka_unit_test(test_absent),    cmocka_unit_test(test_alphabets),
        cmocka_unit_test(test_sample),    cmocka_unit_test(test_long_words),
        cmocka_unit_test(test_document)};
    return cmocka_run_group_tests_name("recognise", tests, NULL, NULL);
}
