package dev.tillwatch.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the simulated electronics and home shop sells: name, price in rupees, popularity. */
final class Catalogue {

    private static final int FIRST_ID = 1001;

    private static final String LIST =
            """
            Laptop|50000|3
            Smartphone|20000|8
            Headphones|2000|12
            Keyboard|1000|10
            Mouse|500|14
            Monitor|12000|5
            Printer|8000|3
            Webcam|1200|6
            Router|2500|6
            Tablet|25000|3
            Speaker|3000|7
            Smartwatch|6000|6
            Earbuds|1800|12
            Power bank|1500|10
            USB-C charger|900|12
            HDMI cable|400|11
            Pen drive 64 GB|650|11
            External SSD 1 TB|7500|4
            Hard disk 2 TB|5500|3
            Memory card 128 GB|1100|8
            Graphics card|32000|1
            Gaming chair|14000|1
            Desk lamp|1300|5
            LED bulb, pack of 4|480|9
            Extension board|750|8
            Ceiling fan|2800|4
            Table fan|2200|4
            Electric kettle|1400|7
            Mixer grinder|3500|5
            Induction cooktop|2700|4
            Rice cooker|2400|3
            Air fryer|6500|3
            Vacuum cleaner|8500|2
            Water purifier|11000|2
            Microwave oven|9500|2
            Television 43 inch|28000|2
            Soundbar|7000|3
            Security camera|3200|4
            Video doorbell|4500|2
            Steam iron|1700|6
            """;

    private Catalogue() {}

    static List<Product> products() {
        List<Product> products = new ArrayList<>();
        for (String line : LIST.lines().toList()) {
            String[] parts = line.split("\\|", -1);
            products.add(new Product(
                    "prod" + (FIRST_ID + products.size()),
                    parts[0],
                    new BigDecimal(parts[1]).setScale(2),
                    Double.parseDouble(parts[2])));
        }
        return List.copyOf(products);
    }
}
