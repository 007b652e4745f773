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
answer-report-repayment-difficulty = Thank you for saying so, that takes courage. Contact a person at microStart soon: the earlier, the more solutions. They will look with you at what is possible.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }
answer-request-my-data = You have the right to a copy of your data. A person from microStart takes care of it. Ask for it here, or write to { $contact_email }.
    .choice-human = { title-human }
    .choice-privacy = { title-privacy }
answer-erase-my-data = You have the right to have your data erased. A person from microStart takes care of it. Ask for it here, or write to { $contact_email }.
    .choice-human = { title-human }
    .choice-privacy = { title-privacy }

# The loan

answer-ask-microcredit = A microcredit is a small loan for a professional project. At microStart it goes from { $loan_min } to { $loan_max } euros. It comes with free support, before the loan and during the whole repayment.
    .choice-start = { title-start }
    .choice-conditions = { title-conditions }
    .choice-accompaniment = { title-accompaniment }
answer-ask-amount = A microcredit at microStart goes from { $loan_min } to { $loan_max } euros. An honour loan or a bank loan can sometimes add to it. You work out the right amount with an advisor.
    .choice-start = { title-start }
    .choice-honour-loan = { title-honour-loan }
    .choice-cofinancing = { title-cofinancing }
answer-ask-cost = On { $rate_starter_date }, the Flemish agency VLAIO gave two yearly rates. It was from { $rate_starter }% for a start and { $rate_established }% after one year in business. These rates may have changed. An advisor gives you today’s price, fees included, before you sign anything.
    .choice-human = { title-human }
    .choice-start = { title-start }
    .choice-honour-loan = { title-honour-loan }
answer-ask-duration = microStart has not published a fixed duration. It depends on the amount and on what you can pay back. An advisor chooses it with you.
    .choice-repayment = { title-repayment }
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-repayment = You pay back every month, and microStart follows you during the whole loan. Repayment is meant to be flexible: if it gets hard, say so soon. To pay back earlier, an advisor gives you the rules.
    .choice-human = { title-human }
    .choice-cost = { title-cost }
    .choice-difficulty = { title-difficulty }
answer-ask-conditions = Four points matter. The project is professional, and you are self-employed or soon will be. The income is earned in Belgium. You are not in collective debt settlement. The amount goes from { $loan_min } to { $loan_max } euros, and a committee of people decides.
    .choice-start = { title-start }
    .choice-documents = { title-documents }
    .choice-human = { title-human }
answer-ask-documents = Have your identity card, your bank card and your bank statements ready, private and professional. You also need your extract from the Central Individual Credit Register. The list is not complete: an advisor gives you yours. Do not send anything here.
    .choice-start = { title-start }
    .choice-business-plan = { title-business-plan }
    .choice-human = { title-human }
answer-ask-guarantee = microStart does not ask for the security that a bank asks. Often, a person who believes in your project stands as guarantor. The exact rule depends on the file: an advisor explains it.
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-processing-time = A committee of people meets every week to decide. The whole time depends mostly on your file. An advisor tells you what to expect.
    .choice-documents = { title-documents }
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-honour-loan = The honour loan is a loan without interest. It can add to a microcredit, up to { $honour_loan_share } at most. An advisor tells you whether it is possible for your project.
    .choice-start = { title-start }
    .choice-amount = { title-amount }
    .choice-human = { title-human }
answer-ask-bank-cofinancing = Yes, a microcredit and a bank loan can be combined. The bank takes less risk, and you stay its client. An advisor prepares this with you.
    .choice-start = { title-start }
    .choice-human = { title-human }
answer-ask-use-of-funds = The loan can pay for stock, machines, a vehicle or the first rents. It can also pay for start-up costs or a market study. It is never for a private purchase.
    .choice-start = { title-start }
    .choice-amount = { title-amount }
answer-ask-personal-loan = microStart only finances professional projects. For a private purchase, Crédal lends to individuals in Brussels and Wallonia. Your CPAS or OCMW can advise you too.
    .choice-other-lenders = { title-other-lenders }
    .choice-start = { title-start }
answer-ask-second-loan = A loan can grow with your business, and many clients have had several. You look at the rules for a new loan with your advisor.
    .choice-human = { title-human }
    .choice-start = { title-start }

# The support

answer-ask-accompaniment = The support is individual or in a group. A coach helps you prepare your project, then follows you during repayment. It is free, with or without a loan.
    .choice-coaching = { title-coaching }
    .choice-training = { title-training }
    .choice-start = { title-start }
answer-ask-coaching-price = The support is free, with or without a loan. That holds before the loan and during the whole repayment.
    .choice-coaching = { title-coaching }
    .choice-accompaniment = { title-accompaniment }
    .choice-cost = { title-cost }
answer-ask-training = Yes, microStart gives free training in groups. It does not lead to a certificate. For dates and places, an advisor answers you.
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
answer-ask-business-plan = You do not need to come with a perfect plan. A coach helps you make it, free of charge. To set up a company, the notary asks for a financial plan.
    .choice-coaching = { title-coaching }
    .choice-documents = { title-documents }
    .choice-start = { title-start }
answer-ask-women-support = Yes. microStart holds free events for women and has financed { $women_financed } women so far (figure of { $figures_year }). In Brussels, hub.brussels also runs the Women in Business network. An advisor knows the next dates.
    .choice-coaching = { title-coaching }
    .choice-start = { title-start }
    .choice-human = { title-human }

# Banks, registers, debts

answer-ask-bank-refusal = A bank that says no must inform you: you may ask it why. This is not the end of your project. microStart helps exactly the people without bank credit. After { $bank_access_years } years, its clients have access to a bank { $bank_access_multiple } times more often.
    .choice-start = { title-start }
    .choice-cofinancing = { title-cofinancing }
    .choice-human = { title-human }
answer-ask-credit-register = Being listed at the National Bank does not close the door by itself. An entry stays { $register_years_after } { $register_years_after ->
        [one] year
       *[other] years
    } after you have paid, and { $register_years_max } years at most. You can see your data online with your identity card. An advisor looks at the rest with you.
    .choice-start = { title-start }
    .choice-debt = { title-debt }
    .choice-human = { title-human }
answer-ask-debt-settlement = During a collective debt settlement, microStart does not lend. Amicable debt mediation does not block, in principle. In both cases the free support stays open to you. Talk to your mediator too.
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }

# The person's situation

answer-ask-unemployment-benefit = Declare your activity to ONEM or RVA before you start. With the Springboard measure, a side business is possible for { $springboard_months } months with your benefit. Since { $unemployment_max_months_date }, unemployment benefit lasts { $unemployment_max_months } months at most. Your union or ONEM checks your rights.
    .choice-start = { title-start }
    .choice-side-business = { title-side-business }
    .choice-public-support = { title-public-support }
answer-ask-social-assistance = Yes, it is possible, but ask your CPAS or OCMW to agree first. If your income stays too low, their help can sometimes go on. A coach can prepare your project for free.
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
    .choice-human = { title-human }
answer-ask-residence-permit = You do not have to be Belgian. From outside the European Economic Area and Switzerland, you usually need a professional card. With unlimited stay, as a recognised refugee or under temporary protection you do not. An enterprise counter informs you.
    .choice-start = { title-start }
    .choice-start-steps = { title-start-steps }
    .choice-human = { title-human }
answer-ask-diploma-experience = No diploma is asked for the loan. Of the { $people_financed } people financed, { $no_higher_diploma_financed } have no higher diploma (figures of { $figures_year }). In Brussels and Wallonia, some trades still ask for proof of skill. Experience in the trade helps.
    .choice-start = { title-start }
    .choice-training = { title-training }
    .choice-start-steps = { title-start-steps }
answer-ask-age = You must be { $legal_age }. No maximum age is known: young and older people are welcome. { $young_financed } young people have been financed so far (figure of { $figures_year }).
    .choice-start = { title-start }
    .choice-coaching = { title-coaching }
answer-ask-student-status = Yes, the student entrepreneur status exists from { $student_age_min } to { $student_age_max } years old. Your social contributions may be lower. A social insurance fund checks the conditions with you.
    .choice-start = { title-start }
    .choice-start-steps = { title-start-steps }
answer-ask-side-business = Yes, microStart also finances a side business, next to a job. With unemployment benefit, special rules exist. Always declare the activity before you start.
    .choice-start = { title-start }
    .choice-unemployment = { title-unemployment }
    .choice-start-steps = { title-start-steps }
answer-ask-sector = All sectors are welcome if the activity is responsible. Financed so far: { $shops_financed } shops, { $horeca_financed } food and hospitality projects, { $transport_financed } carriers (figures of { $figures_year }). For a special case, such as tobacco, ask an advisor.
    .choice-start = { title-start }
    .choice-use-of-funds = { title-use-of-funds }
    .choice-human = { title-human }

# Starting a business

answer-ask-start-steps = To start as a sole trader, go to an enterprise counter. It registers you in the Crossroads Bank for Enterprises. Also choose a social insurance fund. Basic management knowledge is no longer asked, but some trades are still regulated.
    .choice-coaching = { title-coaching }
    .choice-public-support = { title-public-support }
    .choice-start = { title-start }
answer-ask-other-lenders = Yes: Crédal in Brussels and Wallonia, Impulskrediet of Hefboom in Flanders and Brussels, Brusoc in Brussels. Their terms change: ask the organisation. microStart works in the whole of Belgium.
    .choice-start = { title-start }
    .choice-public-support = { title-public-support }
    .choice-family-loan = { title-family-loan }
answer-ask-public-support = Call { $info_line_brussels } in Brussels or { $info_line_wallonia } in Wallonia; in Flanders, see VLAIO. For jobseekers, Brussels has an allowance of { $brussels_allowance } euros and Forem the Airbag incentive, { $airbag } euros in all. Conditions change: check before you start.
    .choice-start = { title-start }
    .choice-unemployment = { title-unemployment }
    .choice-family-loan = { title-family-loan }
answer-ask-family-loan-tax = Family or friends can lend to you with a tax advantage: Winwinlening in Flanders, the Proxi loan in Brussels. In Wallonia, the Coup de Pouce loan was planned until { $coup_de_pouce_end }. Ask { $info_line_wallonia } what follows. Always check today’s rules.
    .choice-public-support = { title-public-support }
    .choice-start = { title-start }

# microStart

answer-ask-organisation = microStart is a microfinance institution, not a bank. It has worked in the whole of Belgium since { $launch_year }. It finances, supports for free and speaks up for small entrepreneurs. Adie, BNP Paribas Fortis and the European Investment Fund founded it.
    .choice-impact = { title-impact }
    .choice-microcredit = { title-microcredit }
    .choice-start = { title-start }
answer-ask-impact = From { $launch_year } to { $figures_year }, microStart gave { $microcredits } microcredits to { $people_financed } people. It supported { $people_accompanied } people. That makes { $jobs } jobs, new or kept.
    After { $survival_years } years, { $survival_rate }% of starters are still in business. Each euro invested gives { $sroi } euros back to society, according to KPMG.
    .choice-organisation = { title-organisation }
    .choice-start = { title-start }
answer-ask-agencies = microStart works in the whole of Belgium. Its texts name Brussels, Liège, Ghent, Charleroi and Antwerp, and { $local_sittings } local sittings. Ask an advisor for the address before you come, as places may have changed.
    .choice-human = { title-human }
    .choice-contact-us = { title-contact-us }
    .choice-start = { title-start }
answer-ask-contact = Write to { $contact_email } or visit { $contact_web }. I have no sure phone number to give you. A person from microStart can answer you here.
    .choice-human = { title-human }
    .choice-agencies = { title-agencies }
answer-ask-volunteering = How good that you want to help! Volunteers support our clients with their experience. Write to { $contact_email } to become a coach, partner or investor.
    .choice-human = { title-human }
    .choice-organisation = { title-organisation }
answer-ask-privacy = Your messages only serve to answer you and to show you the way. I ask your name only at the end, if you want to be contacted. You can ask for a copy or for erasure. Do not write any national number or card number.
    .choice-my-data = { title-my-data }
    .choice-erase = { title-erase }
    .choice-human = { title-human }
