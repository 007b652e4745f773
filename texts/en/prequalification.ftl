# The questions of the pre-qualification. Under ask-<fact> each choice is a value of the fact; ask-<fact>-again asks the
# same thing in fewer words after something else was talked about; help-<fact> says what is meant, why-<fact> why it is asked.

answer-check-eligibility = I will ask you a few short questions. You can always answer “I don’t know” or ask for a person. Nothing is decided here.

# What the person came for

ask-need = What are you looking for today?
    .choice-credit = A loan
    .choice-coaching = Support
    .choice-both = Both
    .choice-information = Information
    .choice-dont-know = { title-dont-know }
ask-need-again = Back to you: what are you looking for?
    .choice-credit = { ask-need.choice-credit }
    .choice-coaching = { ask-need.choice-coaching }
    .choice-both = { ask-need.choice-both }
    .choice-information = { ask-need.choice-information }
    .choice-dont-know = { title-dont-know }
unclear-need = I did not understand what you are looking for. You can say, for example, “a loan” or “both”.
help-need = I would like to know what brings you: money for your business (a loan), somebody who helps you prepare it (support), or both.
why-need = I ask this to give you the right information at once.
fact-need = You are looking for

# What the money is for

ask-purpose = What will the money be used for?
    .choice-business = My business
    .choice-private = A private purchase
    .choice-dont-know = { title-dont-know }
ask-purpose-again = And the money, what will it be used for?
    .choice-business = { ask-purpose.choice-business }
    .choice-private = { ask-purpose.choice-private }
    .choice-dont-know = { title-dont-know }
unclear-purpose = I did not understand what the money is for. A machine for your work is “my business”. Furniture for your home is “a private purchase”.
help-purpose = I would like to know who the money is for. “My business” is what you need to earn your living: a machine, stock, a vehicle for work. “A private purchase” is for you or your home.
why-purpose = I ask this because microStart only finances professional projects.
fact-purpose = Money for

# How far the business is

ask-stage = How far is your business?
    .choice-idea = It is an idea
    .choice-starting_soon = I am starting soon
    .choice-active_under_1y = Running, under a year
    .choice-active_1y_plus = Running, over a year
    .choice-dont-know = { title-dont-know }
ask-stage-again = And your business, how far is it?
    .choice-idea = { ask-stage.choice-idea }
    .choice-starting_soon = { ask-stage.choice-starting_soon }
    .choice-active_under_1y = { ask-stage.choice-active_under_1y }
    .choice-active_1y_plus = { ask-stage.choice-active_1y_plus }
    .choice-dont-know = { title-dont-know }
unclear-stage = I did not understand how far you are. You can say, for example, “I am starting soon”.
help-stage = I would like to know where you stand today. “An idea”: nothing has begun. “Starting soon”: you are getting ready. “Running”: you already sell or work for clients.
why-stage = I ask this because the help changes with the stage of your project.
fact-stage = Your business

# Kind of business

ask-sector = Which sector is your business in?
    .choice-horeca = Food and hospitality
    .choice-retail = Shop or trade
    .choice-services = Services
    .choice-personal_care = Personal care
    .choice-transport = Transport
    .choice-construction = Building trades
    .choice-other = Other
    .choice-dont-know = { title-dont-know }
ask-sector-again = And your sector, which one is it?
    .choice-horeca = { ask-sector.choice-horeca }
    .choice-retail = { ask-sector.choice-retail }
    .choice-services = { ask-sector.choice-services }
    .choice-personal_care = { ask-sector.choice-personal_care }
    .choice-transport = { ask-sector.choice-transport }
    .choice-construction = { ask-sector.choice-construction }
    .choice-other = { ask-sector.choice-other }
    .choice-dont-know = { title-dont-know }
unclear-sector = I did not understand the sector. A snack bar, for example, is “food and hospitality”. A hair salon is “personal care”.
help-sector = I would like to know what you sell or do. Just describe it in your own words, for example: “I cut hair” or “I repair bicycles”.
why-sector = I ask this so that the right advisor helps you. No sector scores better than another.
fact-sector = Sector

# How much is needed

ask-amount = About how much do you need? Write an amount in euros.
    .choice-dont-know = { title-dont-know }
ask-amount-again = And the amount: about how many euros do you need?
    .choice-dont-know = { title-dont-know }
unclear-amount = I did not understand the amount. Just write it, for example “eight thousand euros”.
help-amount = I would like to know how much money you need to borrow, in euros. A rough figure is enough, and you can change it later.
why-amount = I ask this because a microcredit goes from { $loan_min } to { $loan_max } euros. A rough amount is enough.
fact-amount = Amount

# Where the person lives or works

ask-postal-code = What is the postal code of your business? If it has no address yet, give the one of your home.
    .choice-dont-know = { title-dont-know }
ask-postal-code-again = And the postal code of your business or your home?
    .choice-dont-know = { title-dont-know }
unclear-postal-code = I did not understand the postal code. Write the digits of the code, or the name of the town: “Brussels”, for example.
help-postal-code = I would like to know the digits that stand in an address before the name of the town. You may also write the town where you work or live.
why-postal-code = I ask this to show you the help in your region.
fact-postal-code = Postal code

# Old enough to sign

ask-adult = Are you { $legal_age } or older?
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
ask-adult-again = And your age: are you { $legal_age } or older?
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
unclear-adult = I did not understand. Answer “yes” if you are { $legal_age } already, otherwise “no”.
help-adult = I would like to know whether you are { $legal_age } already. Answer “yes” or “no”, or write your age.
why-adult = I ask this because you can only sign for a loan from the age of { $legal_age }. Your date of birth is not needed.
fact-adult = { $legal_age } or older

# Revenue in Belgium

ask-revenue-in-belgium = Will your business earn its money in Belgium?
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
ask-revenue-in-belgium-again = And the income of your business, will it come from Belgium?
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
unclear-revenue-in-belgium = I did not understand. Answer “yes” if you mainly sell or work in Belgium.
help-revenue-in-belgium = I would like to know where your clients will be. If most of them are in Belgium, answer “yes”.
why-revenue-in-belgium = I ask this because microStart finances businesses that earn in Belgium.
fact-revenue-in-belgium = Income in Belgium

# The right to work as self-employed (never the nationality)

ask-self-employed-right =
    Do you have the right to work as self-employed in Belgium? The law asks for it.
    It is yes in one of these cases:
    – you are from Belgium, the European Economic Area or Switzerland;
    – you have unlimited stay or you are a recognised refugee;
    – you have temporary protection;
    – you have a professional card.
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
ask-self-employed-right-again = And do you have the right to work as self-employed in Belgium? I do not ask your nationality.
    .choice-yes = { title-yes }
    .choice-no = { title-no }
    .choice-dont-know = { title-dont-know }
unclear-self-employed-right = I did not understand. Answer “yes” if you have, for example, a professional card. If you are not sure, choose “I don’t know”.
help-self-employed-right = I would like to know whether you may work for yourself in Belgium. Look at your residence card or ask your town hall. If you are not sure, choose “I don’t know”: an advisor looks at it with you.
why-self-employed-right = I ask this because the law asks this right of self-employed people. I do not ask your nationality.
fact-self-employed-right = May be self-employed

# Present situation

ask-work-situation = What is your situation today? Some help depends on it.
    .choice-unemployed = Unemployed
    .choice-social_assistance = Help from the CPAS
    .choice-employee = Employee
    .choice-self_employed = Self-employed
    .choice-student = Student
    .choice-incapacity = Unable to work
    .choice-retired = Retired
    .choice-other = Other
    .choice-dont-know = { title-dont-know }
ask-work-situation-again = And your situation today?
    .choice-unemployed = { ask-work-situation.choice-unemployed }
    .choice-social_assistance = { ask-work-situation.choice-social_assistance }
    .choice-employee = { ask-work-situation.choice-employee }
    .choice-self_employed = { ask-work-situation.choice-self_employed }
    .choice-student = { ask-work-situation.choice-student }
    .choice-incapacity = { ask-work-situation.choice-incapacity }
    .choice-retired = { ask-work-situation.choice-retired }
    .choice-other = { ask-work-situation.choice-other }
    .choice-dont-know = { title-dont-know }
unclear-work-situation = I did not understand your situation. You can say, for example, “I am unemployed” or “I work part time”.
help-work-situation = I would like to know what you live on today: a wage, unemployment benefit, help from the CPAS, a pension … Just say it in your own words.
why-work-situation = I ask this to tell you how to keep your rights when you start. It does not change your way at microStart.
fact-work-situation = Situation

# What the bank said

ask-bank-contact = Have you asked a bank for a loan yet? Every answer is fine.
    .choice-refused = The bank said no
    .choice-not_asked = I have not asked
    .choice-did_not_dare = I did not dare
    .choice-part_offered = Only a part
    .choice-has_credit = I have a bank loan
    .choice-dont-know = { title-dont-know }
ask-bank-contact-again = And the bank: have you asked it for a loan yet?
    .choice-refused = { ask-bank-contact.choice-refused }
    .choice-not_asked = { ask-bank-contact.choice-not_asked }
    .choice-did_not_dare = { ask-bank-contact.choice-did_not_dare }
    .choice-part_offered = { ask-bank-contact.choice-part_offered }
    .choice-has_credit = { ask-bank-contact.choice-has_credit }
    .choice-dont-know = { title-dont-know }
unclear-bank-contact = I did not understand what the bank said. You can say, for example, “the bank said no” or “I did not dare”.
help-bank-contact = I would like to know whether you have already asked a bank for money, and what it answered. No bank? Then choose “I have not asked”.
why-bank-contact = I ask this to tell you about your rights and about solutions with a bank.
fact-bank-contact = The bank

# Debts (asked last, with its reason)

ask-debt-settlement =
    Do you have debt mediation at the moment? I ask because a collective debt settlement changes your options.
    Amicable mediation is done with a debt service, without a judge. A collective settlement goes through the labour court.
    .choice-none = No, none
    .choice-amicable = Amicable mediation
    .choice-collective = Collective settlement
    .choice-dont-know = { title-dont-know }
ask-debt-settlement-again = And debt mediation, do you have any now? The collective settlement is the one from the court.
    .choice-none = { ask-debt-settlement.choice-none }
    .choice-amicable = { ask-debt-settlement.choice-amicable }
    .choice-collective = { ask-debt-settlement.choice-collective }
    .choice-dont-know = { title-dont-know }
unclear-debt-settlement = I did not understand. If a judge appointed your mediator, it is a collective settlement. If you are not sure, choose “I don’t know”.
help-debt-settlement = I would like to know whether somebody helps you pay off debts under an official plan: a debt service (amicable) or a mediator appointed by a judge (collective). If nobody does, answer “no”.
why-debt-settlement = I ask this because microStart does not lend during a collective debt settlement. Amicable mediation does not block, in principle.
fact-debt-settlement = Debt mediation

# Already a client

ask-existing-client = Do you already have a microcredit at microStart? If so, your advisor helps you first.
    .choice-no = No
    .choice-up_to_date = Yes, all is well
    .choice-in_difficulty = Yes, it is difficult
    .choice-dont-know = { title-dont-know }
ask-existing-client-again = And a microcredit at microStart, do you already have one?
    .choice-no = { ask-existing-client.choice-no }
    .choice-up_to_date = { ask-existing-client.choice-up_to_date }
    .choice-in_difficulty = { ask-existing-client.choice-in_difficulty }
    .choice-dont-know = { title-dont-know }
unclear-existing-client = I did not understand. Answer “no” if microStart has never lent you money.
help-existing-client = I would like to know whether microStart has already lent you money. If this is the first time that you come to us, answer “no”.
why-existing-client = I ask this because an advisor already knows the clients of microStart. If things are difficult, the advisor helps you first.
fact-existing-client = Loan at microStart

# The recap and corrections

value-unknown = not known yet
value-amount = { $amount } euros
recap-line = – { $label }: { $value }
recap =
    This is what I noted:
    { $lines }
    Is this right?
    .choice-confirm = { title-confirm }
    .choice-change = { title-change }
change-answer = Change: { $label }
ask-change = Which answer would you like to change?
noted-correction =
    Changed:
    { $lines }
noted =
    Noted:
    { $lines }
unclear-recap = I did not understand. Is the summary right, or do you want to change something?
unclear-change = I did not understand which answer you want to change. Choose one from the list.
unclear-offer-person = I see that I do not understand you well, sorry. A person can help you better: just write “a person”.
left-open = I keep misunderstanding you, sorry. I leave this question open: you can still answer it later. A person can help you too: write “a person”.
contact-not-yet = I do not keep a phone number or an e-mail address yet. If a person from microStart may contact you, write “a person”: I then ask for it properly.
