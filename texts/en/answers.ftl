# Answers to questions, and to journeys that a person of microStart carries out. Figures come as variables, with their date
# where they can age. What microStart has not published is left to an advisor.

# Journeys

answer-book-coaching = The support is free and open to any professional project. A person from microStart makes the appointment with you. Choose “{ title-human }” to ask for it.
    .choice-human = { title-human }
    .choice-accompaniment = { title-accompaniment }
answer-reschedule-coaching = A person from microStart can move your appointment. Choose “{ title-human }” to ask for it. You can also write to { $contact_email }.
    .choice-human = { title-human }
answer-cancel-coaching = A person from microStart can cancel your appointment. Choose “{ title-human }” to ask for it. You can also write to { $contact_email }.
    .choice-human = { title-human }
answer-ask-my-appointment = I see no appointment in this conversation. A person from microStart can check for you.
    .choice-human = { title-human }
    .choice-coaching = { title-coaching }
answer-ask-application-status = I have no access to the files. A person from microStart can tell you how yours is doing.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }
answer-report-repayment-difficulty = Thank you for saying so, that takes courage. Contact a person at microStart soon: the earlier, the more solutions. They will look with you at what is possible. Shall I ask one of them to help you?
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }

# The loan

answer-ask-microcredit = A microcredit is a small loan for a professional project. At microStart it goes from { $loan_min } to { $loan_max } euros (amounts published on { $loan_max_date }). Free support comes with it: before the loan, and as long as you pay back.
    .choice-start = { title-start }
    .choice-conditions = { title-conditions }
    .choice-accompaniment = { title-accompaniment }
answer-ask-amount = At microStart, a microcredit goes from { $loan_min } to { $loan_max } euros (amounts published on { $loan_max_date }). Sometimes an honour loan, without interest, can be added. So can a bank loan. An advisor works out the right amount with you.
    .choice-start = { title-start }
    .choice-honour-loan = { title-honour-loan }
    .choice-cofinancing = { title-cofinancing }
answer-ask-cost = A loan has a price: the interest, and sometimes a fee. An advisor gives you the full price before you sign anything.
    .choice-human = { title-human }
    .choice-start = { title-start }
    .choice-honour-loan = { title-honour-loan }
answer-ask-duration = You choose how long together with an advisor, to suit your project. You pay back a part every month.
    .choice-start = { title-start }
    .choice-repayment = { title-repayment }
    .choice-human = { title-human }
answer-ask-repayment = Every month you pay back a part of the loan, with the interest. Somebody from microStart follows you to the end. Repayment is flexible: if paying gets hard, say so soon. Would you like to pay back sooner? Your advisor tells you what that changes.
    .choice-human = { title-human }
    .choice-cost = { title-cost }
    .choice-difficulty = { title-difficulty }
answer-ask-conditions =
    microStart publishes these conditions (page read on { $faq_read }):
    – your project is professional;
    – you are self-employed, or you start soon;
    – your income comes from Belgium;
    – you are not in collective debt settlement, the one through a court.
    A past bankruptcy or other debts do not close the door, in principle. A committee of people decides.
    .choice-start = { title-start }
    .choice-documents = { title-documents }
    .choice-human = { title-human }
answer-ask-documents = An advisor prepares the file with you. Do not send any document in this chat.
    .choice-start = { title-start }
    .choice-business-plan = { title-business-plan }
    .choice-human = { title-human }
answer-ask-guarantee = microStart does not ask for the security that a bank asks. Often you need a guarantor: a person who believes in your project. They pay if you can no longer pay (interview of { $interview_year }). You have little money of your own? microStart is there for you too.
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-processing-time = First, an advisor prepares the file with you. Then a committee of people decides. It meets every week (page read on { $faq_read }).
    .choice-start = { title-start }
    .choice-documents = { title-documents }
    .choice-human = { title-human }
answer-ask-honour-loan = The honour loan is a loan without interest: you only give back what you received. It is added to a microcredit, for { $honour_loan_share } at most (information of { $figures_year }).
    .choice-start = { title-start }
    .choice-amount = { title-amount }
    .choice-human = { title-human }
answer-ask-bank-cofinancing = Yes, a microcredit and a bank loan can go together. This is called co-financing. The bank takes less risk, and you stay its client. An advisor prepares this with you.
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-use-of-funds = The loan can pay for stock, machines, a vehicle, rent or start-up costs. It can also pay for a market study, to test an idea (page read on { $faq_read }). It is never for a private purchase.
    .choice-start = { title-start }
    .choice-amount = { title-amount }
answer-ask-personal-loan = microStart only finances professional projects. For a private purchase, others can help you, with a small loan or with advice.
    .choice-other-lenders = { title-other-lenders }
    .choice-start = { title-start }
answer-ask-second-loan = A loan can grow with your business. Until { $figures_year }, microStart gave { $microcredits } microcredits to { $people_financed } people: so some of them had more than one.
    .choice-human = { title-human }
    .choice-start = { title-start }

# The support

answer-ask-accompaniment = The support is help with your project. A coach prepares it with you, and then follows you until all is paid back. You get this help alone or in a group. It is free and open to any professional project, with or without a loan.
    .choice-coaching = { title-coaching }
    .choice-training = { title-training }
    .choice-start = { title-start }
answer-ask-coaching-price = The support is free. You pay nothing before the loan, and nothing while you pay back. It is also free without a loan. Only the loan has a price.
    .choice-coaching = { title-coaching }
    .choice-accompaniment = { title-accompaniment }
    .choice-cost = { title-cost }
answer-ask-training = Yes, microStart gives free training in groups. It does not lead to a certificate (article of { $training_article }).
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
answer-ask-business-plan = You do not need to come with a perfect plan. A coach helps you make it, free of charge. The committee looks at whether the project can work. To set up a company, the notary asks for a financial plan: your costs, your sales and the money you need.
    .choice-coaching = { title-coaching }
    .choice-documents = { title-documents }
    .choice-start = { title-start }
answer-ask-women-support = Yes. microStart holds free events for women (announced in { $women_actions_year }). It has financed { $women_financed } women so far (figure of { $figures_year }). An advisor knows the next dates.
    .choice-coaching = { title-coaching }
    .choice-start = { title-start }
    .choice-human = { title-human }

# Banks, registers, debts

answer-ask-bank-refusal = A bank that says no must inform you: ask it why. The law of { $sme_finance_law } on loans for small businesses says so. microStart helps exactly the people without bank credit. { $bank_access_years } years after their microcredit, { $bank_access_multiple } times more clients have access to bank credit (study quoted in { $figures_year }).
    .choice-start = { title-start }
    .choice-cofinancing = { title-cofinancing }
    .choice-human = { title-human }
answer-ask-credit-register = The National Bank keeps a list of people who pay late. Being on it does not close the door by itself (VLAIO page of { $vlaio_page }). Your name stays on it { $register_years_after } { $register_years_after ->
        [one] year
       *[other] years
    } after you have paid, and { $register_years_max } years at most. You can read your data online with your identity card.
    .choice-start = { title-start }
    .choice-debt = { title-debt }
    .choice-human = { title-human }
answer-ask-debt-settlement = There are two procedures. Collective debt settlement goes through the labour court: while it lasts, microStart does not lend. Amicable debt mediation has no judge: it does not block, in principle (page read on { $faq_read }). In both cases the free support stays open to you.
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }

# The person's situation

answer-ask-unemployment-benefit = Declare your activity to ONEM or RVA before you start, or you may have to pay money back. With the “Springboard” measure you keep your benefit for { $springboard_months } months, for a business on the side (rule of { $springboard_months_date }). Since { $unemployment_max_months_date }, unemployment benefit lasts { $unemployment_max_months } months at most. When it ends, the measure ends too. Your union, ONEM or RVA checks your rights.
    .choice-start = { title-start }
    .choice-side-business = { title-side-business }
    .choice-public-support = { title-public-support }
answer-ask-social-assistance = Yes, it is possible, but ask for an agreement before you start (rule read on { $benefit_agreement_read }). You get help from the CPAS or OCMW? Ask them to agree. You are on sick pay from your health fund? First ask its doctor, the medical adviser, to agree. If your income stays too low, the CPAS or OCMW can sometimes add to it (page of { $welfare_top_up_page }).
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
answer-ask-residence-permit = You do not have to be Belgian. From outside the European Economic Area and Switzerland, you usually need a professional card: the permission to be self-employed. With unlimited stay, as a recognised refugee or under temporary protection, you do not. For family members there are exceptions too (rules read on { $professional_card_read }).
    .choice-start = { title-start }
    .choice-start-steps = { title-start-steps }
    .choice-human = { title-human }
answer-ask-diploma-experience = As far as I know, no diploma is asked for the loan. { $no_higher_diploma_financed } of the { $people_financed } people financed have no higher diploma (figures of { $figures_year }). The committee also looks at your experience in the trade. In Brussels and Wallonia, some trades ask for proof of skill.
    .choice-start = { title-start }
    .choice-training = { title-training }
    .choice-start-steps = { title-start-steps }
answer-ask-age = You must be { $legal_age } to be self-employed. I know of no maximum age: microStart is there for young and older people. It has financed { $young_financed } young people so far (figure of { $figures_year }).
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
answer-ask-student-status = Yes, the student entrepreneur status exists from { $student_age_min } to { $student_age_max } years old. You take at least { $student_credits } study credits a year, or { $student_hours } hours of lessons a week. In { $student_year }, you paid no social contributions on an income below { $student_income_free } euros. These contributions pay for social security.
    .choice-start = { title-start }
    .choice-start-steps = { title-start-steps }
answer-ask-side-business = Yes, microStart also finances a side business, next to a job (VLAIO page of { $vlaio_page }). If you earn little, you pay little or no social contributions. You pay these to a social insurance fund: it tells you the limit.
    .choice-start = { title-start }
    .choice-unemployment = { title-unemployment }
    .choice-start-steps = { title-start-steps }
answer-ask-sector = All kinds of business are welcome, if they are responsible (interview of { $interview_year }).
    .choice-start = { title-start }
    .choice-use-of-funds = { title-use-of-funds }
    .choice-human = { title-human }

# Starting a business

answer-ask-start-steps =
    You start alone, without a company? First go to a business counter: it registers your business and gives you a number. Then choose a social insurance fund: you pay your contributions there.
    For a company, go to a notary first.
    Since { $management_proof_end }, no proof of management knowledge is asked anywhere in Belgium. Some trades still ask for proof of skill.
    .choice-coaching = { title-coaching }
    .choice-public-support = { title-public-support }
    .choice-start = { title-start }
answer-ask-other-lenders = Others lend to small businesses too. Their terms change: ask them directly. Only microStart gives microcredit in the whole of Belgium (text of { $figures_year }).
    .choice-start = { title-start }
    .choice-public-support = { title-public-support }
    .choice-family-loan = { title-family-loan }
answer-ask-public-support = Your region informs entrepreneurs free of charge. Sometimes there is a grant: money that you do not pay back. Ask for it before you start, because the rules change.
    .choice-start = { title-start }
    .choice-unemployment = { title-unemployment }
    .choice-family-loan = { title-family-loan }
answer-ask-family-loan-tax = Family or friends can lend you money and pay less tax. The rules depend on the region and change: check them before you sign.
    .choice-public-support = { title-public-support }
    .choice-start = { title-start }

# microStart

answer-ask-organisation = microStart gives small professional loans, but it is not a bank. It began in Brussels in { $launch_year } and works in the whole of Belgium. It gives free support and speaks up for small entrepreneurs. The association Adie, BNP Paribas Fortis and the European Investment Fund set it up. The European Union supports it too (information of { $figures_year }).
    .choice-start = { title-start }
    .choice-impact = { title-impact }
    .choice-microcredit = { title-microcredit }
answer-ask-impact =
    From { $launch_year } to { $figures_year }, microStart gave { $microcredits } microcredits to { $people_financed } people, { $injected_millions } million euros in all. It supported { $people_accompanied } people. That makes { $jobs } jobs, new or kept.
    A study with KPMG looked at what came after. { $employment_rate }% of the people financed have work. After { $survival_years } years, { $survival_rate }% of starters are still in business. Each euro invested gives { $sroi } euros back to society.
    .choice-start = { title-start }
    .choice-organisation = { title-organisation }
answer-ask-agencies = microStart works in the whole of Belgium. You can already begin here, without going anywhere.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }
    .choice-start = { title-start }
answer-ask-contact = Write to { $contact_email } or visit { $contact_web }. A person from microStart can also answer you here.
    .choice-human = { title-human }
    .choice-agencies = { title-agencies }
answer-ask-volunteering = How good that you want to help! Volunteers advise the clients from their own experience. You want to be a volunteer coach, a partner or an investor? Write to { $contact_email }.
    .choice-human = { title-human }
    .choice-organisation = { title-organisation }
answer-ask-privacy = Your messages serve to answer you and to show you the way. I ask for your name and contact details at the end, and only if you want to be contacted. We keep them for { $contact_months } months at most. You can ask for a copy, or ask to erase everything. Do not write any national number or card number.
    .choice-my-data = { title-my-data }
    .choice-erase = { title-erase }
    .choice-human = { title-human }
