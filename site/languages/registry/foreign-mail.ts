import type { MailWords } from '../mail.ts';

/** Nothing is ever this. */
const nothing = /(?!)/;

/**
 * Of languages without a folder here, what their customers' programs and manners put around a question. A language that gets
 * a folder takes its words along.
 */
export const foreignMail: MailWords = {
  greetings:
    /(?:hallo|guten (?:tag|morgen|abend)|sehr geehrte[rs]?(?: (?:damen und herren|frau|herr))?|liebe[rs]?|moin|servus|gr[üu](?:ß|ss) gott|bonjour|bonsoir|salut|ch(?:er|ère)s?|madame(?:, monsieur)?|monsieur|hola|buenos d[íi]as|buenas (?:tardes|noches)|estimad[oa]s?(?: señor(?:es|a)?)?|querid[oa]s?|ol[áa]|bom dia|boa (?:tarde|noite)|prezad[oa]s?|car[oaie]|ciao|buongiorno|buonasera|salve|gentile|hoi|beste|geachte|goedemorgen|goedemiddag|goedendag|hej|hejsan|hei|god dag|k(?:ä|ae)re|cześć|dzień dobry|szanown[yia](?: (?:państwo|panie|pani))?|здравствуйте|добрый (?:день|вечер)|доброе утро|привет|уважаем(?:ый|ая|ые)|こんにちは|お世話になっております|お世話になります|はじめまして|안녕하세요|안녕하십니까|merhaba|xin chào|สวัสดี)/,
  openers:
    /(?:und|aber|also|eine frage|kurze frage|ich habe (?:eine|mal eine|noch eine) frage|et|mais|j'ai une question|y|pero|una pregunta|tengo una (?:pregunta|duda)|e|uma (?:d[úu]vida|pergunta)|una domanda|ho una domanda|een vraag|ik heb een vraag|подскажите(?:,? пожалуйста)?|у меня вопрос|また|ちなみに|すみません)/,
  closings:
    /(?:(?:mit )?(?:freundlichen?|besten|vielen|lieben|herzlichen|viele|liebe|beste|sch(?:ö|oe)ne) (?:gr(?:ü|ue)(?:ß|ss)(?:en|e)?|dank)(?: im voraus)?|mfg|vg|lg|danke(?: (?:sch(?:ö|oe)n|im voraus|dir|ihnen))?|cordialement|bien (?:à vous|cordialement)|(?:avec mes )?(?:sincères|meilleures) salutations|merci(?: (?:d'avance|beaucoup|par avance|bien))*|saludos(?: cordiales)?|un (?:cordial )?saludo|(?:muchas )?gracias(?: (?:de antemano|por (?:todo|su ayuda)))*|atentamente|atenciosamente|abraços?|obrigad[oa](?: desde já)?|att|cordiali saluti|distinti saluti|saluti|grazie(?: (?:mille|in anticipo))*|met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg|(?:alvast )?bedankt|med vänliga hälsningar|vänliga hälsningar|mvh|tack(?: på förhand)?|hilsen|pozdrawiam|z poważaniem|dziękuję(?: z góry)?|с уважением|спасибо(?: заранее)?|заранее (?:спасибо|благодар(?:ю|ен|на))|よろしくお願い(?:いた)?(?:し)?ます|よろしくお願い申し上げます|以上|ありがとうございます|감사합니다|수고하세요)/,
  attribution:
    /am\s.{4,120}\bschrieb\b.{0,80}:|.{2,80}\bschrieb am\s.{4,60}:|le\s.{4,120}\ba écrit ?:|el\s.{4,120}\bescribi[óo] ?:|em\s.{4,120}\bescreveu ?:|il\s(?:giorno )?.{4,120}\bha scritto ?:|op\s.{4,120}\bschreef\b.{0,80}:|den\s.{4,120}\bskrev\b.{0,80}:|(?:w dniu|dnia)\s.{4,120}\bnapisał(?:\(a\)|a)? ?:|.{4,120}(?:пишет|написал(?:\(а\)|а)?) ?:|.{4,120}(?:のメール|が書きました|のメッセージ) ?[:：]|.{4,120}님이 작성 ?:/,
  quoteTitles:
    /urspr(?:ü|ue)ngliche nachricht|weitergeleitete nachricht|message (?:d'origine|original|transféré)|mensaje (?:original|reenviado)|mensagem (?:original|encaminhada)|messaggio (?:originale|inoltrato)|oorspronkelijk bericht|doorgestuurd bericht|ursprungligt meddelande|wiadomość oryginalna|(?:исходное|пересылаемое) сообщение|元のメッセージ|転送メッセージ|원본 메시지/,
  forwardTitles:
    /weitergeleitete nachricht|message transféré|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|vidarebefordrat meddelande|(?:пересылаемое|пересланное) сообщение|転送(?:された)?メッセージ|전달된 메시지/,
  forwardMarks: /wg|wtr|tr|rv|enc|doorst|vb|vl|pd|перес|転送|전달/,
  programLines:
    /von (?:meinem|meiner) .{1,30} gesendet|gesendet von .{1,30}|envoyé (?:de|depuis) (?:mon|ma) .{1,30}|enviado desde mi .{1,30}|enviado do meu .{1,30}|inviato da(?:l mio)? .{1,30}|verstuurd vanaf mijn .{1,30}|skickat från min .{1,30}|wysłano z .{1,30}|отправлено с .{1,30}|iphoneから送信|나의 .{1,20}에서 보냄/,
  senderNames: /von|de|da|van|från|fra|od|от|差出人|보낸 사람/,
  headerNames:
    /gesendet|datum|an|betreff|envoyé|date|à|objet|enviado(?: el)?|fecha|para|asunto|assunto|data|inviato|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|отправлено|дата|кому|тема|送信日時|日時|宛先|件名|보낸 날짜|받는 사람|제목/,
  footers:
    /von (?:meinem|meiner) .{1,30} gesendet|gesendet (?:von|mit) |diese e-?mail (?:enth(?:ä|ae)lt|ist|und)|envoyé (?:de|depuis|à partir de)|ce (?:message|courriel|mail) (?:et|est|peut)|enviado desde|este (?:mensaje|correo)(?: y| es| puede| electr)|enviado do meu|esta mensagem|inviato da|questo messaggio|verstuurd vanaf|skickat från|sendt fra|wysłano z|отправлено (?:с|из)|iphoneから送信|나의 .{1,20}에서 보냄/,
  subjectMarks: /aw|wg|antw(?:ort)?|tr|réf?|rv|res|enc|r|i|vs|sv|vb|odp|pd|ответ|返信|転送|답장/,
  automaticSubjects:
    /abwesenheit(?:snotiz|sassistent)?|automatische antwort|nicht im (?:büro|hause)|unzustellbar|réponse automatique|absence du bureau|non remis|respuesta automática|fuera de la oficina|no se puede entregar|resposta automática|fora do escritório|risposta automatica|fuori (?:sede|ufficio)|automatisch antwoord|afwezig|autosvar|frånvaro|automatyczna odpowiedź|автоответ|автоматический ответ|自動返信|不在(?:通知|届)?|부재중|자동 ?(?:회신|응답)/,
  ownLabels:
    /gesendet|entw(?:ü|u)rfe|papierkorb|messages envoyés|envoyés|brouillons|corbeille|enviados|borradores|papelera|rascunhos|lixeira|posta inviata|inviati|bozze|cestino|verzonden|concepten|prullenbak|送信済み(?:メール)?|下書き|迷惑メール|ゴミ箱|보낸편지함|отправленные|черновики|корзина|спам/,
  asks: /^(?:wie|was|warum|wann|wo|welche[rsnm]?|wer|kann (?:ich|man)|k(?:ö|oe)nn(?:en|te) (?:ich|sie|wir)|gibt es|ich (?:m(?:ö|oe)chte|will|w(?:ü|ue)rde)|comment|pourquoi|quand|où|est-ce que|puis-je|peut-on|je (?:voudrais|souhaite|veux)|c(?:ó|o)mo|por qu[ée]|cu[áa]ndo|d[óo]nde|puedo|se puede|quiero|quisiera|como|quando|onde|posso|gostaria|quero|come|perch[ée]|dove|vorrei|hoe|waarom|wanneer|waar|kan ik|ik wil|как|почему|когда|где|можно ли|можно|хочу)(?![\p{L}\p{M}])|(?:ですか|ますか|でしょうか|ください|たいです)[。]?$|(?:나요|까요|습니까|인가요)[.]?$/u,
  tellsProblem:
    /(?<![\p{L}\p{M}])(?:funktioniert nicht|geht nicht|kann nicht|fehler|fehlermeldung|ne (?:fonctionne|marche) pas|erreur|impossible de|no funciona|no puedo|não (?:funciona|consigo)|erro|non (?:funziona|riesco)|errore|werkt niet|foutmelding|не (?:работает|могу|получается|приходит)|ошибка)(?![\p{L}\p{M}])|できません|動きません|届きません|エラー|안 ?(?:돼요|됩니다)|오류/u,
  asksNothing:
    /(?:k(?:ö|oe)nn(?:en|t|test|ten) (?:sie|du|ihr) (?:mir|uns) (?:bitte )?(?:helfen|weiterhelfen)|wie geht(?:'s| es (?:ihnen|dir))|pouvez-vous m'aider(?: s'il vous plaît)?|comment allez-vous|(?:me )?puede(?:n|s)? ayudar(?:me)?|pode(?:m)? me ajudar|pu[òo] aiutarmi|kunt u mij helpen|(?:вы )?можете помочь|pouvez-vous m'aider)/,
  refersBack: nothing,
  refersBackAlone: nothing,
  titles: /hr|fr|dipl|ing|mme|mlle|sr|sra|srta|dott|sig|mevr|dhr/,
  namesThatAreWords: nothing,
  textColumns:
    /nachricht|anfrage|frage|kommentar|beschreibung|mensaje|consulta|pregunta|comentario|mensagem|pergunta|messaggio|domanda|bericht|vraag|сообщение|вопрос|текст|メッセージ|本文|内容|質問|메시지|내용|질문/,
  senderColumns:
    /absender|kunde|von|expéditeur|client|remitente|cliente|remetente|mittente|afzender|отправитель|клиент|差出人|送信者|顧客/,
  dateColumns: /datum|fecha|data|дата|日時|日付|날짜/,
  answeringSide: nothing,
};
