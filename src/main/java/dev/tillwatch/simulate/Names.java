package dev.tillwatch.simulate;

import java.util.List;

/** Plausible names of people, small firms and towns for the simulated shop; none is a real customer. */
final class Names {

    /** The shop's first customers, always the same. */
    static final List<String> FIRST = List.of(
            "Alice Johnson",
            "Bob Smith",
            "Charlie Brown",
            "David Williams",
            "Eva Green",
            "Ian Clark",
            "Quentin Fox",
            "Rachel Stone");

    /** City, state and the first pincode of its range, the largest first. */
    static final List<Buyer.Place> PLACES = List.of(
            place("Mumbai|Maharashtra|400001"),
            place("Delhi|Delhi|110001"),
            place("Bangalore|Karnataka|560001"),
            place("Kolkata|West Bengal|700001"),
            place("Hyderabad|Telangana|500001"),
            place("Chennai|Tamil Nadu|600001"),
            place("Pune|Maharashtra|411001"),
            place("Ahmedabad|Gujarat|380001"),
            place("Jaipur|Rajasthan|302001"),
            place("Lucknow|Uttar Pradesh|226001"),
            place("Surat|Gujarat|395001"),
            place("Kanpur|Uttar Pradesh|208001"),
            place("Nagpur|Maharashtra|440001"),
            place("Indore|Madhya Pradesh|452001"),
            place("Bhopal|Madhya Pradesh|462001"),
            place("Patna|Bihar|800001"),
            place("Kochi|Kerala|682001"),
            place("Visakhapatnam|Andhra Pradesh|530001"),
            place("Chandigarh|Chandigarh|160001"),
            place("Guwahati|Assam|781001"));

    private static final String[] INDIAN_GIVEN =
            ("Aarav Aditi Aditya Akash Amit Ananya Anil Anita Anjali Arjun Asha Bhavna Chetan Deepa Deepak Divya Farhan"
                            + " Gaurav Geeta Harish Isha Jyoti Karan Kavita Kiran Lakshmi Manish Meera Mohan Nandini"
                            + " Neha Nikhil Pooja Pradeep Priya Rahul Rajesh Ravi Rekha Rohan Sandeep Sanjay Shreya"
                            + " Sneha Suresh Sunita Swati Uma Varun Vikram Zara")
                    .split(" ");
    private static final String[] INDIAN_FAMILY =
            ("Agarwal Ahmed Banerjee Bhat Bose Chatterjee Chauhan Chopra Das Desai Deshpande Fernandes Gandhi Ghosh"
                            + " Gupta Iyer Jain Joshi Kapoor Khan Kulkarni Kumar Malhotra Mehta Menon Mishra Mukherjee"
                            + " Nair Naidu Pandey Patel Pillai Rao Reddy Saxena Sen Shah Sharma Shetty Singh Sinha"
                            + " Srinivasan Subramanian Thomas Tiwari Trivedi Varma Verma Yadav")
                    .split(" ");
    private static final String[] ENGLISH_GIVEN =
            ("Adam Amelia Anna Benjamin Caroline Daniel Edward Emily Frank George Grace Hannah Henry Isabel Jack James"
                            + " Julia Kate Laura Liam Lucy Mark Martha Nathan Nora Oliver Peter Rose Samuel Sophie"
                            + " Thomas Victor Wendy")
                    .split(" ");
    private static final String[] ENGLISH_FAMILY =
            ("Adams Baker Bennett Carter Cooper Davies Edwards Ellis Foster Gray Harris Hill Hughes King Lewis Martin"
                            + " Mason Miller Morris Palmer Parker Reed Roberts Scott Taylor Turner Walker Ward Webb"
                            + " Wright")
                    .split(" ");
    private static final String[] FIRM = {"Traders", "Electronics", "Stores", "Enterprises", "Office Supplies"};

    private static final double INDIAN_SHARE = 0.75;

    private Names() {}

    static String person(Draw draw) {
        boolean indian = draw.chance(INDIAN_SHARE);
        return any(indian ? INDIAN_GIVEN : ENGLISH_GIVEN, draw) + " "
                + any(indian ? INDIAN_FAMILY : ENGLISH_FAMILY, draw);
    }

    static String firm(Draw draw) {
        return any(INDIAN_FAMILY, draw) + " " + any(FIRM, draw);
    }

    private static String any(String[] words, Draw draw) {
        return words[draw.between(0, words.length - 1)];
    }

    private static Buyer.Place place(String line) {
        String[] parts = line.split("\\|", -1);
        return new Buyer.Place(parts[0], parts[1], parts[2]);
    }
}
